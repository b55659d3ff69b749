// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/uploadname.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

QByteArray uploadName(const MediaUpload &media, const QString &nameless)
{
    static const QRegularExpression oddLetters(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression marks(u"\\p{M}"_s);
    QString name = media.fileName.normalized(QString::NormalizationForm_KD);
    name.remove(marks).replace(oddLetters, u"-"_s);
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    if (!name.contains(u'.')) {
        const QString ending = media.mimeType.section(u'/', 1).section(u'+', 0, 0);
        name = (name.isEmpty() ? nameless : name) + u'.' + (ending == "jpeg"_L1 ? u"jpg"_s : ending);
    }
    return name.right(120).toLatin1();
}

} // namespace ruche::connectors
