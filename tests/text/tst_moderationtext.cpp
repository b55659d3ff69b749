// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/moderationtext.h"

#include <QTest>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;
using domain::SanctionEffect;
using domain::SanctionKind;

/// Consequences are said before the click, and the record tells all that an appeal needs.
class tst_ModerationText : public QObject
{
    Q_OBJECT
private slots:
    void consequence_eachEffect_saysWhoAndUntilWhen_data();
    void consequence_eachEffect_saysWhoAndUntilWhen();
    void oneWay_onlyWhereThereIsNoWayBack();
    void record_tellsEverythingButNotes();
    void record_noDecision_saysSo();
};

void tst_ModerationText::consequence_eachEffect_saysWhoAndUntilWhen_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<QString>("part");
    QTest::newRow("hidden") << int(SanctionEffect::HiddenFromUs) << u"Everybody else does"_s;
    QTest::newRow("reach") << int(SanctionEffect::CannotReachUs) << u"nor answer you"_s;
    QTest::newRow("write") << int(SanctionEffect::CannotWrite) << u"not write until"_s;
    QTest::newRow("sign in") << int(SanctionEffect::CannotSignIn) << u"sign in to Forum"_s;
}

void tst_ModerationText::consequence_eachEffect_saysWhoAndUntilWhen()
{
    QFETCH(int, effect);
    QFETCH(QString, part);
    domain::NetworkInfo network;
    network.name = u"Forum"_s;
    network.ban = SanctionEffect(effect);
    const QDateTime until(QDate(2026, 6, 17), QTime(10, 0), Qt::UTC);
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const QString timed = text::sanctionConsequence(network, SanctionKind::Ban, u"Léa"_s, until, locale);
    const QString open = text::sanctionConsequence(network, SanctionKind::Ban, u"Léa"_s, {}, locale);
    for (const QString &sentence : {timed, open}) {
        QVERIFY2(sentence.contains(part) && sentence.contains(u"Léa"_s), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
    QVERIFY2(timed.contains(locale.toString(until, QLocale::ShortFormat)), qPrintable(timed));
    QVERIFY(text::sanctionConsequence(network, SanctionKind::Mute, u"Léa"_s, {}, locale).isEmpty());
}

void tst_ModerationText::oneWay_onlyWhereThereIsNoWayBack()
{
    using enum domain::ModerationAction;
    domain::NetworkInfo list;
    list.name = u"Mailman"_s;
    list.heldOneWay = domain::Capability::Approve | domain::Capability::Trash;
    QVERIFY(text::oneWayWarning(list, Approve, true).contains(u"Mailman"_s));
    QVERIFY(text::oneWayWarning(list, Trash, true) != text::oneWayWarning(list, Approve, true));
    QVERIFY(text::oneWayWarning(list, Trash, false).isEmpty());
    QVERIFY(text::oneWayWarning(list, Spam, true).isEmpty());
}

void tst_ModerationText::record_tellsEverythingButNotes()
{
    domain::Ruling ruling;
    ruling.at = QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);
    ruling.by = u"Camille"_s;
    ruling.rule = u"Respect"_s;
    ruling.reason = u"Insult"_s;
    ruling.note = u"a secret remark"_s;
    ruling.warning = u"Please stay polite."_s;
    ruling.messages = {{domain::MessageId(1),
                        domain::ModerationAction::Trash,
                        domain::Moderation::Approved,
                        u"Léa"_s,
                        u"You\nidiots"_s}};
    ruling.strikes = {domain::MemberId(1)};
    domain::Sanction mute;
    mute.endsAt = QDateTime(QDate(2026, 6, 17), QTime(8, 0), Qt::UTC);
    ruling.sanctions = {mute};
    domain::Ruling undone;
    undone.at = ruling.at;
    undone.undone = true;
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const QString record = text::recordText(u"Léa"_s, {ruling, undone}, locale);
    for (const QString &part : {u"Léa"_s,
                                u"by Camille"_s,
                                u"Respect"_s,
                                u"Insult"_s,
                                u"“You idiots”"_s,
                                u"Message removed"_s,
                                u"Please stay polite."_s,
                                u"One strike"_s,
                                u"Muted until"_s,
                                u"was undone"_s})
        QVERIFY2(record.contains(part), qPrintable(part + u" in "_s + record));
    QVERIFY(!record.contains(u"secret"_s));
    QVERIFY(!record.contains(u'%'));
}

void tst_ModerationText::record_noDecision_saysSo()
{
    QVERIFY(text::recordText(u"Léa"_s, {}, QLocale::c()).contains(u"There is none."_s));
}

QTEST_GUILESS_MAIN(tst_ModerationText)
#include "tst_moderationtext.moc"
