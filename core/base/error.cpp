// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche {

namespace {

constexpr std::array<std::pair<ErrorCode, const char *>, 28> codeNames {{
    {ErrorCode::Rate, "rate"},
    {ErrorCode::Auth, "auth"},
    {ErrorCode::Forbidden, "forbidden"},
    {ErrorCode::Invalid, "invalid"},
    {ErrorCode::Gone, "gone"},
    {ErrorCode::Conflict, "conflict"},
    {ErrorCode::Transient, "transient"},
    {ErrorCode::Uncertain, "uncertain"},
    {ErrorCode::InsecureTransport, "insecureTransport"},
    {ErrorCode::NotThisNetwork, "notThisNetwork"},
    {ErrorCode::MalformedAnswer, "malformedAnswer"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::NotFound, "notFound"},
    {ErrorCode::InvalidArgument, "invalidArgument"},
    {ErrorCode::AlreadyExists, "alreadyExists"},
    {ErrorCode::Unsupported, "unsupported"},
    {ErrorCode::Refused, "refused"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::NewerFile, "newerFile"},
    {ErrorCode::Damaged, "damaged"},
    {ErrorCode::NotAWorkspace, "notAWorkspace"},
    {ErrorCode::FileUnreadable, "fileUnreadable"},
    {ErrorCode::FileUnwritable, "fileUnwritable"},
    {ErrorCode::DiskFull, "diskFull"},
    {ErrorCode::WrongFormat, "wrongFormat"},
    {ErrorCode::TooLarge, "tooLarge"},
    {ErrorCode::SecretsLocked, "secretsLocked"},
    {ErrorCode::Internal, "internal"},
}};

} // namespace

QString codeName(ErrorCode code)
{
    for (const auto &[known, name] : codeNames) {
        if (known == code)
            return QString::fromLatin1(name);
    }
    return u"internal"_s;
}

ErrorCode codeFromName(const QString &name)
{
    for (const auto &[code, known] : codeNames) {
        if (name == QLatin1StringView(known))
            return code;
    }
    return ErrorCode::Internal;
}

} // namespace ruche
