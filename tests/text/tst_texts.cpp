// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/historytext.h"
#include "core/text/names.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ruche;
using namespace ruche::text;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every code: the words of codeName() start to repeat "internal" after the last.
QList<ErrorCode> allCodes()
{
    QList<ErrorCode> codes;
    for (int number = 0; number <= int(ErrorCode::Internal); ++number)
        codes << ErrorCode(number);
    return codes;
}

/// The names of the enumerators from `first` to `last`.
template <typename E> QStringList namesUpTo(E last)
{
    QStringList names;
    for (int number = 0; number <= int(last); ++number)
        names << name(E(number));
    return names;
}

bool isSentence(const QString &text)
{
    return !text.isEmpty() && text.front() != u' ' && text.endsWith(u'.') && !text.contains(u'!')
        && !text.contains(u"%1"_s) && !text.contains(u"%n"_s);
}

} // namespace

class tst_Texts : public QObject
{
    Q_OBJECT
private slots:
    void error_everyCode_hasMessageAndHint();
    void error_everyCode_isToldApart();
    void error_detail_isNeverShown();
    void error_subject_isQuoted();
    void error_retryAfter_isWorded();
    void wait_anyLength_isRoundedUp_data();
    void wait_anyLength_isRoundedUp();
    void names_everyEnumerator_isNamedAndToldApart_data();
    void names_everyEnumerator_isNamedAndToldApart();
    void actions_everyWord_hasASentence();
    void actions_unknownDetail_fallsBackToTheAction();
};

void tst_Texts::error_everyCode_hasMessageAndHint()
{
    for (const ErrorCode code : allCodes()) {
        for (const QString &subject : {QString(), u"cap.example"_s}) {
            const ErrorText text = errorText({code, u"HTTP 418 at line 3"_s, subject, std::nullopt});
            QVERIFY2(isSentence(text.message), qPrintable(codeName(code) + u": "_s + text.message));
            QVERIFY2(isSentence(text.hint), qPrintable(codeName(code) + u": "_s + text.hint));
            QVERIFY2(text.message != text.hint, qPrintable(codeName(code)));
        }
    }
}

void tst_Texts::error_everyCode_isToldApart()
{
    QSet<QString> messages;
    QSet<QString> hints;
    for (const ErrorCode code : allCodes()) {
        const ErrorText text = errorText({code, {}, {}, std::nullopt});
        messages << text.message;
        hints << text.hint;
    }
    QCOMPARE(messages.size(), allCodes().size());
    QCOMPARE(hints.size(), allCodes().size());
}

void tst_Texts::error_detail_isNeverShown()
{
    for (const ErrorCode code : allCodes()) {
        const Error error{code, u"QSQLITE: near \"x\""_s, u"file"_s, std::chrono::seconds(30)};
        const ErrorText text = errorText(error);
        const QString all = text.message + text.hint;
        QVERIFY2(!all.contains(error.detail), qPrintable(all));
        // Words such as "rate" or "gone" are English; those in camel case can only be our own.
        static const QRegularExpression camelCase(u"[a-z][A-Z]"_s);
        QVERIFY2(!camelCase.match(all).hasMatch(), qPrintable(all));
    }
}

void tst_Texts::error_subject_isQuoted()
{
    for (const ErrorCode code : allCodes()) {
        if (code == ErrorCode::SecretsLocked)
            continue; // its subject is a place in the system, of no use to a person
        const ErrorText text = errorText({code, {}, u"Cap Pertuis 100 %1"_s, std::nullopt});
        QVERIFY2(text.message.contains(u"“Cap Pertuis 100 %1”"_s), qPrintable(text.message));
    }
}

void tst_Texts::error_retryAfter_isWorded()
{
    for (const ErrorCode code : {ErrorCode::Rate, ErrorCode::Transient}) {
        const ErrorText text = errorText({code, {}, {}, std::chrono::minutes(5)});
        QVERIFY2(text.hint.contains(u"5 minute"_s), qPrintable(text.hint));
        QVERIFY(errorText({code, {}, {}, std::nullopt}).hint != text.hint);
    }
}

void tst_Texts::wait_anyLength_isRoundedUp_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0 << "1 second";
    QTest::newRow("seconds") << 45 << "45 second";
    QTest::newRow("just over the seconds") << 91 << "2 minute";
    QTest::newRow("minutes, rounded up") << 301 << "6 minute";
    QTest::newRow("hours, rounded up") << 2 * 3600 + 1 << "3 hour";
    QTest::newRow("days") << 3 * 86400 << "3 day";
}

void tst_Texts::wait_anyLength_isRoundedUp()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    const QString worded = waitText(std::chrono::seconds(seconds));
    QVERIFY2(worded.contains(text), qPrintable(worded));
}

void tst_Texts::names_everyEnumerator_isNamedAndToldApart_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("posts") << namesUpTo(domain::PostState::Missed);
    QTest::newRow("conversations") << namesUpTo(domain::ConversationState::Done);
    QTest::newRow("moderation") << namesUpTo(domain::Moderation::Gone);
    QTest::newRow("messages") << namesUpTo(domain::MessageKind::Review);
    QTest::newRow("sentiment") << namesUpTo(domain::Sentiment::Label::Positive);
    QTest::newRow("objectives") << namesUpTo(domain::ObjectiveMetric::NetSentiment);
    QTest::newRow("pace") << namesUpTo(domain::Pace::NotEnoughData);
    QTest::newRow("accounts") << namesUpTo(domain::AccountState::Paused);
    QStringList capabilities;
    for (int bit = 1; bit <= int(domain::Capability::Metrics); bit <<= 1)
        capabilities << name(domain::Capability(bit));
    QTest::newRow("capabilities") << capabilities;
}

void tst_Texts::names_everyEnumerator_isNamedAndToldApart()
{
    QFETCH(QStringList, names);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    for (const QString &given : names) {
        QVERIFY(!given.isEmpty());
        QVERIFY2(given != u"Unknown"_s, "an enumerator without a name");
        QVERIFY2(given.front().isUpper() && !given.endsWith(u'.'), qPrintable(given));
    }
}

void tst_Texts::actions_everyWord_hasASentence()
{
    const QStringList required{
        u"brand.add"_s,          u"brand.update"_s,       u"brand.archive"_s,       u"brand.unarchive"_s,
        u"account.connect"_s,    u"account.disconnect"_s, u"account.pause"_s,       u"post.add"_s,
        u"post.update"_s,        u"post.reschedule"_s,    u"post.unschedule"_s,     u"post.remove"_s,
        u"conversation.state"_s, u"conversation.note"_s,  u"conversation.labels"_s, u"conversation.reply"_s,
        u"message.moderate"_s,   u"member.tags"_s,        u"member.note"_s,         u"member.merge"_s,
        u"member.erase"_s,       u"objective.add"_s,      u"objective.update"_s,    u"objective.remove"_s,
        u"import.run"_s};
    const QString general = actionText(u"something.else"_s, 7);
    QVERIFY(general.contains(u"7"_s));
    QVERIFY(!general.contains(u"something"_s));
    QSet<QString> sentences;
    for (const QString &action : knownActions()) {
        const QString sentence = actionText(action, 7);
        QVERIFY2(sentence.contains(u"7"_s), qPrintable(sentence));
        QVERIFY2(sentence != general, qPrintable(action));
        sentences << sentence;
    }
    QCOMPARE(sentences.size(), knownActions().size());
    for (const QString &action : required)
        QVERIFY2(knownActions().contains(action), qPrintable(action));
}

void tst_Texts::actions_unknownDetail_fallsBackToTheAction()
{
    QCOMPARE(actionText(u"conversation.state:elsewhere"_s, 2), actionText(u"conversation.state"_s, 2));
    QVERIFY(actionText(u"message.moderate:spam"_s, 2) != actionText(u"message.moderate"_s, 2));
}

QTEST_GUILESS_MAIN(tst_Texts)
#include "tst_texts.moc"
