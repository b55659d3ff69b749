// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/language.h"
#include "core/services/analyticsservice.h"
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/moodreader.h"
#include "core/services/moodreading.h"
#include "core/services/moodservice.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moodrepository.h"
#include "tests/services/servicefixture.h"

#include <QSignalSpy>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::MoodState;
using services::MoodProgress;
using services::MoodService;
using Label = domain::Sentiment::Label;

namespace {

const QString bad = u"C'est nul, je suis très déçue, quelle honte."_s;
const QString good = u"Merci, c'est magnifique, bravo à toute l'équipe !"_s;
const QString japanese = u"注文した商品がまだ届きません。いつ届きますか。教えてください。"_s;

} // namespace

class tst_MoodService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void run_newMessages_areReadOnce_withLanguageEvidenceAndEngine();
    void run_otherLanguage_isNotAnalysed_neverNeutral();
    void run_littleToGoBy_isUnsure_andCountsAsNothing();
    void run_ownMessages_areLeftAlone();
    void run_afterAnUpdateOfTheWords_readsThemAgain();
    void run_aCrashInTheMiddle_losesAndDoublesNothing();
    void run_twoProcesses_shareTheWork();
    void run_cancelled_goesOnLater();
    void run_limited_stopsThere_newestFirst();
    void automatic_woken_readsWhatCameIn();
    void automatic_whileOthersWrite_yieldsAndGoesOn();
    void newEngine_readsAllAgain_andKeepsOneReading();
    void otherVersion_tookOver_stopsThisOne();
    void correct_isKeptCountedAndUndone();
    void correct_survivesANewReading();
    void correct_teachesTheBrand_undoForgets();
    void words_changeWhatIsRead_undoAndRemove();
    void words_thatAreNone_areRefused();
    void negatives_countAMessageOnce_byItsNewestEngine();
    void erase_takesTheEvidenceAway();
    void readText_saysProbabilitiesAndEvidence();
    void languages_areThoseOfTheEngine();

private:
    void receive(const QString &remote, const QString &text, bool own = false, int secondsAgo = 60)
    {
        store({incoming(remote, text, own, secondsAgo)});
    }
    /// Every other one is bad.
    void receiveMany(int count)
    {
        QList<domain::IncomingMessage> messages;
        for (int i = 0; i < count; ++i)
            messages << incoming(QString::number(i), i % 2 ? bad : good, false, 10 + i);
        store(messages);
    }
    [[nodiscard]] domain::IncomingMessage
    incoming(const QString &remote, const QString &text, bool own, int secondsAgo) const;
    void store(const QList<domain::IncomingMessage> &messages);
    domain::MessageId message(const QString &remote)
    {
        return domain::MessageId(
            m_fixture->value(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote)).toLongLong());
    }
    domain::Mood mood(const QString &remote)
    {
        return answerOf(m_moods->moods({message(remote)})).value().constFirst();
    }
    QVariant shown(const QString &remote, const QString &column)
    {
        return m_fixture->value(u"SELECT %1 FROM conversation WHERE remote_id = '%2'"_s.arg(column, remote));
    }
    int negatives() { return m_fixture->value(u"SELECT sum(negative_count) FROM member"_s).toInt(); }
    int inboxNegatives()
    {
        services::InboxService inbox(m_fixture->storage);
        return answerOf(inbox.counts({})).value().negative;
    }
    MoodProgress run() { return answerOf(m_moods->run()).value(); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<MoodService> m_moods;
    std::unique_ptr<services::HistoryService> m_history;
};

void tst_MoodService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_moods = std::make_unique<MoodService>(m_fixture->storage);
    m_history = std::make_unique<services::HistoryService>(m_fixture->storage, m_fixture->pool);
}

void tst_MoodService::cleanup()
{
    m_history.reset();
    m_moods.reset();
    m_fixture.reset();
}

domain::IncomingMessage
tst_MoodService::incoming(const QString &remote, const QString &text, bool own, int secondsAgo) const
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {remote};
    message.own = own;
    message.author = {own ? QString() : u"name:lea"_s};
    message.authorName = u"Léa"_s;
    message.text = text;
    message.writtenAt = m_fixture->clock.now().addSecs(-secondsAgo);
    return message;
}

void tst_MoodService::store(const QList<domain::IncomingMessage> &messages)
{
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(
        m_fixture->write([known, messages, now = m_fixture->clock.now()](storage::Connection &connection) {
            return storage::messages::storeMessages(connection, known, messages, now);
        }));
}

void tst_MoodService::run_newMessages_areReadOnce_withLanguageEvidenceAndEngine()
{
    receive(u"bad"_s, bad);
    receive(u"good"_s, good);
    QCOMPARE(mood(u"bad"_s).state(), MoodState::Unread);
    const MoodProgress first = run();
    QCOMPARE(first.done, 2);
    QCOMPARE(first.left, 0);
    QVERIFY(!first.isRunning);
    const domain::Mood read = mood(u"bad"_s);
    QCOMPARE(read.state(), MoodState::Known);
    QCOMPARE(read.label, Label::Negative);
    QCOMPARE(read.language, u"fr"_s);
    QCOMPARE(read.engine, first.engine);
    QVERIFY(read.confidence >= domain::unsureBelow);
    QVERIFY(read.score < 0);
    QVERIFY(!read.evidence.isEmpty());
    QStringList words;
    for (const domain::MoodEvidence &piece : read.evidence) {
        if (piece.weight < 0)
            words << bad.mid(piece.start, piece.length);
    }
    QVERIFY2(words.contains(u"nul"_s) || words.contains(u"honte"_s), qPrintable(words.join(u' ')));
    QCOMPARE(mood(u"good"_s).counted(), std::optional(Label::Positive));
    QCOMPARE(shown(u"bad"_s, u"sentiment"_s).toString(), u"negative"_s);
    QCOMPARE(shown(u"bad"_s, u"language"_s).toString(), u"fr"_s);
    QCOMPARE(m_fixture->value(u"SELECT language FROM message WHERE remote_id = 'bad'"_s).toString(), u"fr"_s);
    QCOMPARE(negatives(), 1);
    QCOMPARE(inboxNegatives(), 1);
    QCOMPARE(run().done, 0); // nothing is read twice
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 2);
}

void tst_MoodService::run_otherLanguage_isNotAnalysed_neverNeutral()
{
    receive(u"ja"_s, japanese);
    QCOMPARE(run().done, 1);
    const domain::Mood read = mood(u"ja"_s);
    QCOMPARE(read.state(), MoodState::NotAnalysed);
    QCOMPARE(read.language, u"ja"_s);
    QVERIFY(!read.counted());
    QVERIFY(shown(u"ja"_s, u"sentiment"_s).isNull());
    QCOMPARE(domain::moodState(shown(u"ja"_s, u"language"_s).toString(), {}), MoodState::NotAnalysed);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 0);
    QCOMPARE(run().done, 0);
}

void tst_MoodService::run_littleToGoBy_isUnsure_andCountsAsNothing()
{
    receive(u"a"_s, bad);
    (void)run();
    QCOMPARE(negatives(), 1);
    // The same reading with less certainty, as an engine may have it.
    domain::Mood unsure = mood(u"a"_s);
    unsure.confidence = 0.4;
    QVERIFY(m_fixture->write([unsure, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::moods::store(connection, {unsure}, {}, now);
    }));
    QCOMPARE(mood(u"a"_s).state(), MoodState::Unsure);
    QVERIFY(!mood(u"a"_s).counted());
    QCOMPARE(mood(u"a"_s).label, Label::Negative);
    QVERIFY(shown(u"a"_s, u"sentiment"_s).isNull());
    QCOMPARE(domain::moodState(shown(u"a"_s, u"language"_s).toString(), {}), MoodState::Unsure);
    QCOMPARE(negatives(), 0);
    QCOMPARE(inboxNegatives(), 0);
}

void tst_MoodService::run_ownMessages_areLeftAlone()
{
    receive(u"own"_s, bad, true);
    receive(u"theirs"_s, bad);
    (void)run();
    QCOMPARE(mood(u"own"_s).state(), MoodState::Unread);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM mood_queue"_s).toInt(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 1);
}

void tst_MoodService::run_afterAnUpdateOfTheWords_readsThemAgain()
{
    receive(u"a"_s, bad);
    (void)run();
    receive(u"a"_s, good);
    QCOMPARE(run().done, 1);
    QCOMPARE(mood(u"a"_s).counted(), std::optional(Label::Positive));
    QCOMPARE(negatives(), 0);
    receive(u"a"_s, japanese); // what was read of other words means nothing for these
    (void)run();
    QCOMPARE(mood(u"a"_s).state(), MoodState::NotAnalysed);
    QVERIFY(shown(u"a"_s, u"sentiment"_s).isNull());
}

void tst_MoodService::run_aCrashInTheMiddle_losesAndDoublesNothing()
{
    receive(u"a"_s, bad);
    receive(u"b"_s, good);
    auto reader = std::make_shared<services::MoodReader>();
    const auto crashed = m_fixture->write(
        [reader, now = m_fixture->clock.now()](storage::Connection &connection) -> Result<void> {
            RUCHE_TRY(reader->begin(connection));
            RUCHE_TRY_ASSIGN(const auto batch, reader->readNext(connection, 1, true, now));
            if (batch.read != 1)
                return {};
            return fail(ErrorCode::Cancelled, u"the process is gone before it commits"_s);
        });
    QVERIFY(!crashed);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM mood_queue"_s).toInt(), 2);
    QCOMPARE(run().done, 2);
    QCOMPARE(negatives(), 1);
}

void tst_MoodService::run_twoProcesses_shareTheWork()
{
    receiveMany(3 * MoodService::batchSize);
    const auto other = m_fixture->openAgain(u"other"_s);
    MoodService theirs(*other->storage);
    const auto one = m_moods->run();
    const auto two = theirs.run();
    const auto first = answerOf(one);
    const auto second = answerOf(two);
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(first->done + second->done, qint64(3 * MoodService::batchSize));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 3 * MoodService::batchSize);
    QCOMPARE(negatives(), 3 * MoodService::batchSize / 2);
}

void tst_MoodService::run_cancelled_goesOnLater()
{
    receiveMany(3 * MoodService::batchSize);
    connect(m_moods.get(), &MoodService::progressed, m_moods.get(), &MoodService::cancel);
    const MoodProgress stopped = run();
    QCOMPARE(stopped.done, qint64(MoodService::batchSize));
    QCOMPARE(stopped.left, qint64(2 * MoodService::batchSize));
    m_moods->disconnect();
    QCOMPARE(run().done, qint64(2 * MoodService::batchSize));
}

void tst_MoodService::run_limited_stopsThere_newestFirst()
{
    receive(u"old"_s, bad, false, 5000);
    receive(u"new"_s, bad, false, 50);
    const MoodProgress part = answerOf(m_moods->run(1)).value();
    QCOMPARE(part.done, 1);
    QCOMPARE(part.left, 1);
    QCOMPARE(mood(u"new"_s).state(), MoodState::Known);
    QCOMPARE(mood(u"old"_s).state(), MoodState::Unread);
}

void tst_MoodService::automatic_woken_readsWhatCameIn()
{
    m_moods->setAutomatic(true);
    QTRY_VERIFY(!m_moods->progress().engine.isEmpty() && !m_moods->progress().isRunning);
    receive(u"a"_s, bad);
    m_moods->wake();
    QTRY_COMPARE(mood(u"a"_s).state(), MoodState::Known);
    m_moods->cancel();
    receive(u"b"_s, bad);
    m_moods->wake();
    QCOMPARE(mood(u"b"_s).state(), MoodState::Unread);
    QVERIFY(!m_moods->progress().isRunning);
}

void tst_MoodService::automatic_whileOthersWrite_yieldsAndGoesOn()
{
    receiveMany(3 * MoodService::batchSize);
    // As an import does: something is written before each further batch.
    connect(m_moods.get(), &MoodService::progressed, m_moods.get(), &MoodService::wake);
    m_moods->setAutomatic(true);
    QTRY_COMPARE(m_fixture->value(u"SELECT count(*) FROM mood_queue"_s).toInt(), 0);
    QTRY_VERIFY(!m_moods->progress().isRunning);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 3 * MoodService::batchSize);
}

void tst_MoodService::newEngine_readsAllAgain_andKeepsOneReading()
{
    receive(u"a"_s, bad);
    (void)run();
    m_fixture->clock.advanceMs(1000);
    // What an older program left: its engine, and its reading.
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(storage::moods::useEngine(connection, u"0-OLD"_s));
        return {};
    }));
    domain::Mood old = mood(u"a"_s);
    old.engine = u"0-OLD"_s;
    old.label = Label::Positive;
    QVERIFY(m_fixture->write([old, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::moods::store(connection, {old}, {}, now);
    }));
    QCOMPARE(mood(u"a"_s).engine, u"0-OLD"_s);
    QCOMPARE(negatives(), 0);
    const MoodProgress again = run();
    QCOMPARE(again.done, 1);
    QCOMPARE(mood(u"a"_s).engine, again.engine);
    QCOMPARE(mood(u"a"_s).counted(), std::optional(Label::Negative));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sentiment"_s).toInt(), 1);
    QCOMPARE(negatives(), 1);
}

void tst_MoodService::otherVersion_tookOver_stopsThisOne()
{
    receiveMany(3 * MoodService::batchSize);
    m_moods->setAutomatic(true);
    // Goes to the writing thread before the next batch does.
    connect(m_moods.get(), &MoodService::progressed, this, [this] {
        m_moods->disconnect(this);
        (void)m_fixture->storage.write([](storage::Connection &connection) {
            return storage::moods::useEngine(connection, u"9-NEWER"_s).map([](bool) {});
        });
    });
    const auto stopped = answerOf(m_moods->run());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Conflict);
    // It does not take the work back by itself, whatever comes in: both would read for ever.
    receive(u"later"_s, bad);
    m_moods->wake();
    QCOMPARE(answerOf(m_moods->state()).value().engine, u"9-NEWER"_s);
    QCOMPARE(mood(u"later"_s).state(), MoodState::Unread);
    QVERIFY(!m_moods->progress().isRunning);
}

void tst_MoodService::correct_isKeptCountedAndUndone()
{
    receive(u"a"_s, bad);
    (void)run();
    const auto event = answerOf(m_moods->correct(message(u"a"_s), Label::Positive));
    QVERIFY(event);
    QCOMPARE(mood(u"a"_s).corrected, std::optional(Label::Positive));
    QCOMPARE(mood(u"a"_s).label, Label::Negative);
    QCOMPARE(shown(u"a"_s, u"sentiment"_s).toString(), u"positive"_s);
    QCOMPARE(shown(u"a"_s, u"sentiment_score"_s).toDouble(), 1.0);
    QCOMPARE(negatives(), 0);
    QCOMPARE(inboxNegatives(), 0);
    const auto teaching = answerOf(m_moods->teaching(m_fixture->brand)).value();
    QCOMPARE(teaching.corrections, 1);
    QCOMPARE(teaching.changed, 1);
    QVERIFY(answerOf(m_history->undo(*event)));
    QVERIFY(!mood(u"a"_s).corrected);
    QCOMPARE(shown(u"a"_s, u"sentiment"_s).toString(), u"negative"_s);
    QCOMPARE(negatives(), 1);
    QCOMPARE(answerOf(m_moods->teaching(m_fixture->brand)).value().corrections, 0);
    QVERIFY(answerOf(m_history->redo(*event)));
    QCOMPARE(negatives(), 0);
    // Taken back by hand.
    QVERIFY(answerOf(m_moods->correct(message(u"a"_s), std::nullopt)));
    QCOMPARE(negatives(), 1);
    QCOMPARE(answerOf(m_moods->correct(domain::MessageId(4711), Label::Neutral)).error().code,
             ErrorCode::NotFound);
}

void tst_MoodService::correct_survivesANewReading()
{
    receive(u"ja"_s, japanese);
    receive(u"a"_s, good);
    (void)run();
    QVERIFY(answerOf(m_moods->correct(message(u"ja"_s), Label::Negative)));
    QVERIFY(answerOf(m_moods->correct(message(u"a"_s), Label::Negative)));
    QCOMPARE(negatives(), 2);
    m_fixture->clock.advanceMs(1000);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return storage::moods::useEngine(connection, u"0-OLD"_s).map([](bool) {});
    }));
    (void)run();
    QCOMPARE(negatives(), 2);
    QCOMPARE(inboxNegatives(), 2);
    QCOMPARE(shown(u"ja"_s, u"sentiment"_s).toString(), u"negative"_s);
    services::InboxService inbox(m_fixture->storage);
    domain::ConversationQuery query;
    query.sentiment = Label::Negative;
    QCOMPARE(answerOf(inbox.ids(query)).value().size(), 2);
    // The figures of a person made anew say the same.
    QVERIFY(m_fixture->write([now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::members::refresh(connection, {domain::MemberId(1)}, now);
    }));
    QCOMPARE(negatives(), 2);
}

void tst_MoodService::correct_teachesTheBrand_undoForgets()
{
    const QString slang = u"Ce gâteau est tueur"_s;
    receive(u"a"_s, slang);
    receive(u"b"_s, slang + u" !"_s, false, 30);
    (void)run();
    const double before = mood(u"b"_s).score;
    const Label was = mood(u"a"_s).label;
    QVERIFY(was != Label::Positive);
    const auto event = answerOf(m_moods->correct(message(u"a"_s), Label::Positive)).value();
    (void)run();
    QVERIFY(mood(u"b"_s).score > before);
    QVERIFY(answerOf(m_history->undo(event)));
    (void)run();
    QCOMPARE(mood(u"b"_s).score, before);
}

void tst_MoodService::words_changeWhatIsRead_undoAndRemove()
{
    receive(u"a"_s, u"Le Tueur est arrivé ce matin"_s);
    (void)run();
    const double before = mood(u"a"_s).score;
    const auto event = answerOf(m_moods->setWord(m_fixture->brand, u" TUEUR "_s, 1));
    QVERIFY(event);
    QCOMPARE(answerOf(m_moods->teaching(m_fixture->brand)).value().words,
             (QList<domain::BrandWord>{{u"tueur"_s, 1.0}}));
    (void)run();
    QVERIFY(mood(u"a"_s).score > before);
    QCOMPARE(mood(u"a"_s).counted(), std::optional(Label::Positive));
    const domain::Mood taught = mood(u"a"_s);
    QCOMPARE(u"Le Tueur est arrivé ce matin"_s.mid(taught.evidence.constFirst().start,
                                                   taught.evidence.constFirst().length),
             u"Tueur"_s);
    QVERIFY(answerOf(m_history->undo(*event)));
    (void)run();
    QCOMPARE(mood(u"a"_s).score, before);
    QVERIFY(answerOf(m_moods->setWord(m_fixture->brand, u"tueur"_s, -1)));
    QVERIFY(answerOf(m_moods->setWord(m_fixture->brand, u"tueur"_s, 0)));
    QCOMPARE(answerOf(m_moods->teaching(m_fixture->brand)).value().words.size(), 1);
    QVERIFY(answerOf(m_moods->removeWord(m_fixture->brand, u"Tueur"_s)));
    (void)run();
    QCOMPARE(mood(u"a"_s).score, before);
    QCOMPARE(answerOf(m_moods->removeWord(m_fixture->brand, u"tueur"_s)).error().code, ErrorCode::NotFound);
}

void tst_MoodService::words_thatAreNone_areRefused()
{
    for (const QString &word : {u""_s, u"   "_s, u"un deux trois quatre cinq six"_s})
        QCOMPARE(answerOf(m_moods->setWord(m_fixture->brand, word, 1)).error().code,
                 ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_moods->setWord(m_fixture->brand, u"mot"_s, 1.5)).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM brand_word"_s).toInt(), 0);
}

void tst_MoodService::negatives_countAMessageOnce_byItsNewestEngine()
{
    receive(u"a"_s, bad);
    const domain::MessageId id = message(u"a"_s);
    const auto say = [this, id](const QString &engine, Label label, int second) {
        const QDateTime at = m_fixture->clock.now().addSecs(second);
        return m_fixture->write([=](storage::Connection &connection) {
            return storage::messages::addSentiment(
                connection, id, {label, 0, engine, false}, 0.9, u"[]"_s, at);
        });
    };
    QVERIFY(say(u"one"_s, Label::Negative, 1));
    QVERIFY(say(u"two"_s, Label::Negative, 2));
    const auto refresh = [this] {
        return m_fixture->write([now = m_fixture->clock.now()](storage::Connection &connection) {
            return storage::members::refresh(connection, {domain::MemberId(1)}, now);
        });
    };
    QVERIFY(refresh());
    QCOMPARE(negatives(), 1);
    QVERIFY(say(u"three"_s, Label::Neutral, 3));
    QVERIFY(refresh());
    QCOMPARE(negatives(), 0);
}

void tst_MoodService::erase_takesTheEvidenceAway()
{
    receive(u"a"_s, bad);
    (void)run();
    QVERIFY(answerOf(m_moods->correct(message(u"a"_s), Label::Positive)));
    QVERIFY(m_fixture->write([now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::members::erase(connection, domain::MemberId(1), now);
    }));
    QVERIFY(mood(u"a"_s).evidence.isEmpty());
    // Nothing is learned of words that are gone.
    const auto corrections = m_fixture->write([brand = m_fixture->brand](storage::Connection &connection) {
        return storage::moods::corrections(connection, brand);
    });
    QVERIFY(corrections);
    for (const auto &correction : *corrections)
        QVERIFY(correction.text.isEmpty());
    (void)run();
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM mood_queue"_s).toInt(), 0);
}

void tst_MoodService::readText_saysProbabilitiesAndEvidence()
{
    const services::TextMood read = services::readMood(bad).value();
    QCOMPARE(read.mood.label, Label::Negative);
    QVERIFY(qAbs(read.probabilities[0] + read.probabilities[1] + read.probabilities[2] - 1) < 1e-9);
    QVERIFY(qAbs(read.mood.score - (read.probabilities[2] - read.probabilities[0])) < 1e-9);
    for (qsizetype i = 1; i < read.mood.evidence.size(); ++i)
        QVERIFY(qAbs(read.mood.evidence.at(i - 1).weight) >= qAbs(read.mood.evidence.at(i).weight));
    QVERIFY(!services::readMood(japanese).value().mood.isRead);
    QCOMPARE(services::readMood(u""_s).value().mood.state(), MoodState::NotAnalysed);
    QCOMPARE(services::readLanguage(bad).value().code, u"fr"_s);
}

void tst_MoodService::languages_areThoseOfTheEngine()
{
    for (const sentiment::Language language : sentiment::supportedLanguages)
        QVERIFY(domain::isMoodLanguage(sentiment::languageCode(language)));
    QVERIFY(domain::isMoodLanguage(sentiment::languageCode(sentiment::Language::Any)));
    QVERIFY(!domain::isMoodLanguage(u"ja"_s));
    QVERIFY(!domain::isMoodLanguage(QString::fromLatin1(domain::nothingToRead)));
}

QTEST_GUILESS_MAIN(tst_MoodService)
#include "tst_moodservice.moc"
