// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/moodmodel.h"

#include "core/sentiment/sentimentengine.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

Result<MoodModel> moodModelFrom(const QString &card)
{
    static const QRegularExpression version(u"Version ([^,]+),"_s);
    MoodModel model;
    model.version = version.match(card).captured(1);
    bool measured = false;
    for (const QString &line : card.split(u'\n')) {
        if (line.startsWith("| validation set |"_L1)) {
            measured = true;
            continue;
        }
        if (!measured || line.startsWith("| ---"_L1))
            continue;
        const QStringList cells = line.split(u'|');
        if (cells.size() < 7)
            break; // the table has ended
        MoodMeasure one;
        one.name = cells.at(1).trimmed();
        one.messages = cells.at(2).trimmed().toInt();
        one.macroF1 = cells.at(3).trimmed().toDouble();
        one.accuracy = cells.at(5).trimmed().toDouble();
        model.measures << one;
    }
    if (model.version.isEmpty() || model.measures.isEmpty())
        return fail(ErrorCode::WrongFormat, u"no card of a sentiment engine"_s);
    return model;
}

Result<MoodModel> moodModel()
{
    RUCHE_TRY(sentiment::SentimentEngine::shared()); // brings the resources with it
    QFile file(u":/ruche/sentiment/MODEL.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::WrongFormat, u"no card of the sentiment engine"_s);
    return moodModelFrom(QString::fromUtf8(file.readAll()));
}

} // namespace ruche::services
