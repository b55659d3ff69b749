// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/importtext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ruche::text {

namespace {

struct ImportTr
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace

ErrorText importErrorText(const Error &error)
{
    if (error.code != ErrorCode::AlreadyExists)
        return errorText(error);
    return {ImportTr::tr("“%1” covers a time of which another log was imported before.")
                .arg(QFileInfo(error.subject).fileName()),
            ImportTr::tr("The figures from then are kept, and nothing was counted twice. To count this file "
                         "instead, undo the earlier import first.")};
}

} // namespace ruche::text
