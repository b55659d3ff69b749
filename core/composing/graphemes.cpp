// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/graphemes.h"

#include <memory>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

namespace ruche::composing {

namespace {

struct Close
{
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

/// One for each thread: making one costs far more than using it.
UBreakIterator *characterIterator()
{
    thread_local const std::unique_ptr<UBreakIterator, Close> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UBreakIterator, Close>(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status));
    }();
    return iterator.get();
}

} // namespace

QList<qsizetype> graphemeEnds(QStringView text)
{
    QList<qsizetype> ends;
    UBreakIterator *const iterator = characterIterator();
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    if (U_FAILURE(status) || ubrk_first(iterator) == UBRK_DONE)
        return ends;
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator))
        ends << end;
    return ends;
}

int graphemeCount(QStringView text)
{
    return int(graphemeEnds(text).size());
}

bool isEmoji(QStringView text)
{
    return u_stringHasBinaryProperty(
        reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), UCHAR_RGI_EMOJI);
}

} // namespace ruche::composing
