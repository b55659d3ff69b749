// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/slugkey.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

QString makeSlugKey(const QString &text)
{
    QString key;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toLower()) {
        const char16_t code = letter.unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            key += letter;
        else if (!letter.isMark() && !key.isEmpty() && !key.endsWith(u'-'))
            key += u'-';
        if (key.size() >= 48)
            break;
    }
    while (key.endsWith(u'-'))
        key.chop(1);
    if (key.isEmpty())
        key = u"post"_s;
    key += u'-';
    static const QString alphabet = u"abcdefghijkmnpqrstuvwxyz23456789"_s;
    for (int i = 0; i < 6; ++i)
        key += alphabet.at(QRandomGenerator::global()->bounded(int(alphabet.size())));
    return key;
}

} // namespace ruche::connectors
