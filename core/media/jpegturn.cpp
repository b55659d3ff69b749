// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/jpegturn.h"

#include <array>
#include <memory>
#include <turbojpeg.h>

namespace ruche::media {

QByteArray turnedJpeg(const QByteArray &bytes, int orientation)
{
    constexpr std::array<int, 9> operations{TJXOP_NONE,
                                            TJXOP_NONE,
                                            TJXOP_HFLIP,
                                            TJXOP_ROT180,
                                            TJXOP_VFLIP,
                                            TJXOP_TRANSPOSE,
                                            TJXOP_ROT90,
                                            TJXOP_TRANSVERSE,
                                            TJXOP_ROT270};
    if (orientation < 2 || orientation > 8)
        return {};
    const std::unique_ptr<void, int (*)(tjhandle)> transformer(tjInitTransform(), &tjDestroy);
    if (!transformer)
        return {};
    tjtransform turn{};
    turn.op = operations.at(size_t(orientation));
    for (const int edges : {TJXOPT_PERFECT, TJXOPT_TRIM}) {
        turn.options = edges;
        unsigned char *made = nullptr;
        unsigned long length = 0;
        const int failed = tjTransform(transformer.get(),
                                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                                       static_cast<unsigned long>(bytes.size()),
                                       1,
                                       &made,
                                       &length,
                                       &turn,
                                       0);
        const std::unique_ptr<unsigned char, void (*)(unsigned char *)> owned(made, &tjFree);
        if (failed == 0 && made && length > 0)
            return {reinterpret_cast<const char *>(made), qsizetype(length)};
    }
    return {};
}

} // namespace ruche::media
