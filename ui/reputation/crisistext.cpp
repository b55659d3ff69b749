// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/crisistext.h"

#include "core/base/zonedtime.h"
#include "ui/common/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::crisistext {

namespace {

struct CrisisTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::CrisisText)
};

QString clock(const QDateTime &instant, const QString &zone)
{
    return fromUtc(instant, zone).wall.toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QStringList usualTasks()
{
    return {CrisisTr::tr("Establish the facts with those who were there"),
            CrisisTr::tr("Pause what is planned to be published"),
            CrisisTr::tr("Say who speaks, and who answers messages"),
            CrisisTr::tr("Publish a holding statement"),
            CrisisTr::tr("Answer the people concerned one by one"),
            CrisisTr::tr("Tell the team, the shops and the support what to say"),
            CrisisTr::tr("Decide when you speak next, and keep to it"),
            CrisisTr::tr("Write down what is to change")};
}

QList<QPair<QString, QString>> statements()
{
    return {
        {CrisisTr::tr("We are looking into it"),
         CrisisTr::tr("We have read your messages about […]. We are finding out what happened and will tell "
                      "you more here by […]. Thank you to those who alerted us.")},
        {CrisisTr::tr("We were wrong"),
         CrisisTr::tr("We were wrong about […], and we are sorry. Here is what we do now: […]. If this "
                      "concerns you, write to us: we answer everybody.")},
        {CrisisTr::tr("What we know so far"),
         CrisisTr::tr("What we know: […]. What we do not know yet: […]. What we are doing: […]. Next news "
                      "here at […].")}};
}

QString kindName(domain::CrisisEntry::Kind kind)
{
    using Kind = domain::CrisisEntry::Kind;
    switch (kind) {
    case Kind::Began:
        return CrisisTr::tr("Beginning");
    case Kind::Note:
        return CrisisTr::tr("Fact");
    case Kind::Decision:
        return CrisisTr::tr("Decision");
    case Kind::Task:
        return CrisisTr::tr("Done");
    case Kind::Statement:
        return CrisisTr::tr("Statement");
    case Kind::Paused:
        return CrisisTr::tr("Publishing paused");
    case Kind::Resumed:
        return CrisisTr::tr("Publishing resumed");
    case Kind::Ended:
        break;
    }
    return CrisisTr::tr("End");
}

QString lineOf(const domain::CrisisEntry &entry, const QString &zone, const QDateTime &now)
{
    const QString when = format::nearDayAndTime(entry.at, zone, now);
    if (entry.text.isEmpty())
        return u"%1 · %2"_s.arg(when, kindName(entry.kind));
    return u"%1 · %2: %3"_s.arg(when, kindName(entry.kind), entry.text.simplified());
}

QString report(const domain::Crisis &crisis, const QString &brand, const QString &zone)
{
    QString text = u"# "_s + CrisisTr::tr("%1: %2").arg(brand, crisis.title) + u"\n\n"_s;
    text += CrisisTr::tr("Began: %1 (%2)").arg(clock(crisis.beganAt, zone), zone) + u"\n\n"_s;
    text += crisis.endedAt ? CrisisTr::tr("Ended: %1").arg(clock(*crisis.endedAt, zone))
                           : CrisisTr::tr("It is still going on.");
    text += u"\n\n## "_s + CrisisTr::tr("What happened") + u"\n\n"_s;
    for (const domain::CrisisEntry &entry : crisis.log) {
        text += u"- %1 · **%2**"_s.arg(clock(entry.at, zone), kindName(entry.kind));
        text += entry.text.isEmpty() ? u"\n"_s : u": %1\n"_s.arg(entry.text.simplified());
    }
    text += u"\n## "_s + CrisisTr::tr("Who did what") + u"\n\n"_s;
    for (const domain::CrisisTask &task : crisis.tasks) {
        text += task.doneAt ? u"- [x] "_s : u"- [ ] "_s;
        text += task.task;
        if (!task.person.isEmpty())
            text += u" ("_s + task.person + u')';
        if (task.doneAt)
            text += u", "_s + clock(*task.doneAt, zone);
        text += u'\n';
    }
    if (!crisis.statement.isEmpty())
        text += u"\n## "_s + CrisisTr::tr("What was said") + u"\n\n"_s + crisis.statement + u'\n';
    return text;
}

} // namespace ruche::ui::crisistext
