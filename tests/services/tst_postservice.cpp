// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/postservice.h"
#include "core/storage/postrepository.h"
#include "tests/services/servicefixture.h"

#include <QSqlQuery>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;

namespace {

ZonedTime paris(int year, int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(year, month, day), QTime(hour, minute)), u"Europe/Paris"_s};
}

QDateTime utc(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

class tst_PostService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void add_withTime_isScheduled_without_isADraft();
    void add_badValues_areRefused_data();
    void add_badValues_areRefused();
    void add_accountOfAnotherBrand_notFound();
    void add_aroundClockChanges_meansOneInstant_data();
    void add_aroundClockChanges_meansOneInstant();
    void add_draftWithPastDate_keepsIt();
    void add_media_isKeptWithItsBytes();
    void add_mediaOver32Megabytes_isTooLarge();
    void update_staleRevision_isAConflict();
    void update_publishedOrSending_isRefused_data();
    void update_publishedOrSending_isRefused();
    void update_undone_bringsTextAccountsAndMediaBack();
    void update_accountTakenOffAndPutBack_keepsItsAttempts();
    void reschedule_draft_becomesScheduled_undone_isADraft();
    void reschedule_past_isRefused();
    void reschedule_missed_isScheduledAgain();
    void rescheduleAll_severalPosts_areOneStep();
    void rescheduleAll_oneRefuses_noneMoves();
    void rescheduleAll_keptDrafts_stayDrafts();
    void copyAll_severalPosts_areOneStep();
    void makeDrafts_scheduled_keepTheirDates();
    void removeAll_severalPosts_areOneStep();
    void duplicate_keepsWordsOfEachAccount_andStandsAlone();
    void add_ownWordsOfAnAccount_areKept_untilTheyAreTakenBack();
    void reschedule_approved_staysApproved();
    void reschedule_withoutAccount_staysADraftWithADate();
    void unschedule_isADraftWithoutDate_undone_isBack();
    void remove_undone_isBack_whileSending_isRefused();
    void undo_rescheduleOfWhatWentOut_isRefused();
    void list_conditions_holdTogether();
    void list_words_findTitleAndTextWithoutMarkup();
    void list_archivedBrand_isNotAmongAll();
    void list_order_usesTheIndexes();
    void list_ofACalendar_readsIndexesAlone();
    void list_manyPosts_haveTheirVariants();

private:
    services::PostDraft draft(const QString &text = u"Bonjour"_s) const
    {
        services::PostDraft made;
        made.brand = m_fixture->brand;
        made.accounts = {m_fixture->account};
        made.title = u"Le port"_s;
        made.text = text;
        return made;
    }
    domain::Post scheduled()
    {
        services::PostDraft made = draft();
        made.plannedFor = paris(2026, 6, 17, 18, 30);
        return answerOf(m_service->add(made)).value();
    }
    void setVariantState(const domain::Post &post, PostState state)
    {
        QVERIFY(m_fixture->write([id = post.variants.first().id, state](storage::Connection &connection) {
            return storage::posts::setVariantState(connection, id, state);
        }));
    }
    domain::Post read(domain::PostId id) { return answerOf(m_service->read(id)).value(); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_service;
};

void tst_PostService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_service = std::make_unique<services::PostService>(m_fixture->storage);
}

void tst_PostService::cleanup()
{
    m_service.reset();
    m_fixture.reset();
}

void tst_PostService::add_withTime_isScheduled_without_isADraft()
{
    const domain::Post planned = scheduled();
    QCOMPARE(planned.state, PostState::Scheduled);
    QCOMPARE(planned.plannedAt.value(), utc(2026, 6, 17, 16, 30));
    QCOMPARE(planned.plannedFor.value(), paris(2026, 6, 17, 18, 30));
    QCOMPARE(planned.variants.size(), 1);
    QCOMPARE(planned.variants.first().state, PostState::Scheduled);
    QCOMPARE(planned.revision, 1);

    const auto idea = answerOf(m_service->add(draft()));
    QCOMPARE(idea->state, PostState::Draft);
    QVERIFY(!idea->plannedAt);

    services::PostDraft kept = draft();
    kept.plannedFor = paris(2026, 6, 17, 18, 30);
    kept.asDraft = true;
    const auto dated = answerOf(m_service->add(kept));
    QCOMPARE(dated->state, PostState::Draft);
    QVERIFY(dated->plannedAt);
}

void tst_PostService::add_badValues_areRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("withAccount");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing to say") << u" "_s << u"Europe/Paris"_s << 2027 << true
                                    << int(ErrorCode::InvalidArgument);
    QTest::newRow("unknown zone") << u"a"_s << u"Mars/Base"_s << 2027 << true
                                  << int(ErrorCode::InvalidArgument);
    QTest::newRow("no account") << u"a"_s << u"Europe/Paris"_s << 2027 << false
                                << int(ErrorCode::InvalidArgument);
    QTest::newRow("past") << u"a"_s << u"Europe/Paris"_s << 2025 << true << int(ErrorCode::Refused);
}

void tst_PostService::add_badValues_areRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, zone);
    QFETCH(const int, year);
    QFETCH(const bool, withAccount);
    QFETCH(const int, code);
    services::PostDraft bad = draft(text);
    bad.title.clear();
    bad.plannedFor = ZonedTime{QDateTime(QDate(year, 6, 17), QTime(9, 0)), zone};
    if (!withAccount)
        bad.accounts.clear();
    const auto added = answerOf(m_service->add(bad));
    QVERIFY(!added);
    QCOMPARE(int(added.error().code), code);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post"_s).toInt(), 0);
}

void tst_PostService::add_accountOfAnotherBrand_notFound()
{
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"INSERT INTO brand (id, name, color, zone, created_at) "
                                 "VALUES (7, 'Lila', '#0369A1', 'Europe/Paris', 1)"_s);
    }));
    services::PostDraft other = draft();
    other.brand = domain::BrandId(7);
    QCOMPARE(answerOf(m_service->add(other)).error().code, ErrorCode::NotFound);
    other.brand = domain::BrandId(99);
    QCOMPARE(answerOf(m_service->add(other)).error().code, ErrorCode::NotFound);
}

void tst_PostService::add_aroundClockChanges_meansOneInstant_data()
{
    QTest::addColumn<QDateTime>("wall");
    QTest::addColumn<QDateTime>("instant");
    QTest::newRow("spring gap moves on")
        << QDateTime(QDate(2027, 3, 28), QTime(2, 30)) << utc(2027, 3, 28, 1, 30);
    QTest::newRow("autumn: the first of two")
        << QDateTime(QDate(2026, 10, 25), QTime(2, 30)) << utc(2026, 10, 25, 0, 30);
    QTest::newRow("after autumn") << QDateTime(QDate(2026, 10, 25), QTime(3, 30)) << utc(2026, 10, 25, 2, 30);
}

void tst_PostService::add_aroundClockChanges_meansOneInstant()
{
    QFETCH(const QDateTime, wall);
    QFETCH(const QDateTime, instant);
    services::PostDraft made = draft();
    made.plannedFor = ZonedTime{wall, u"Europe/Paris"_s};
    const auto added = answerOf(m_service->add(made));
    QVERIFY(added);
    QCOMPARE(added->plannedAt.value(), instant);
    QCOMPARE(added->plannedFor->wall, wall);
}

void tst_PostService::add_draftWithPastDate_keepsIt()
{
    services::PostDraft old = draft();
    old.plannedFor = paris(2026, 6, 1, 9, 0);
    old.asDraft = true;
    const auto added = answerOf(m_service->add(old));
    QVERIFY(added);
    QCOMPARE(added->state, PostState::Draft);
    QCOMPARE(added->plannedAt.value(), utc(2026, 6, 1, 7, 0));
}

void tst_PostService::add_media_isKeptWithItsBytes()
{
    services::PostDraft made = draft(QString());
    made.title.clear();
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    made.newMedia = {{u"port.png"_s, u"Le port au matin"_s, png}, {u"b.txt"_s, {}, "x"}};
    const auto added = answerOf(m_service->add(made));
    QVERIFY(added);
    QCOMPARE(added->media.size(), 2);
    QCOMPARE(added->media.first().mimeType, u"image/png"_s);
    QCOMPARE(added->media.first().altText, u"Le port au matin"_s);
    QCOMPARE(added->media.first().bytes, png.size());
    QCOMPARE(added->media.first().sha256.size(), 32);
    QCOMPARE(answerOf(m_service->readMedia(added->media.first().id)).value(), png);
    QCOMPARE(answerOf(m_service->readMedia(domain::MediaId(99))).error().code, ErrorCode::NotFound);
}

void tst_PostService::add_mediaOver32Megabytes_isTooLarge()
{
    services::PostDraft made = draft();
    made.newMedia = {{u"big.bin"_s, {}, QByteArray(32 * 1024 * 1024 + 1, 'x')}};
    const auto added = answerOf(m_service->add(made));
    QCOMPARE(added.error().code, ErrorCode::TooLarge);
    QCOMPARE(added.error().subject, u"big.bin"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM media"_s).toInt(), 0);
}

void tst_PostService::update_staleRevision_isAConflict()
{
    const domain::Post post = scheduled();
    services::PostDraft changed = draft(u"Second"_s);
    const auto saved = answerOf(m_service->update(post.id, post.revision, changed));
    QVERIFY(saved);
    QCOMPARE(saved->revision, post.revision + 1);
    QCOMPARE(saved->state, PostState::Draft);
    changed.text = u"Third"_s;
    QCOMPARE(answerOf(m_service->update(post.id, post.revision, changed)).error().code, ErrorCode::Conflict);
    QCOMPARE(read(post.id).text, u"Second"_s);
    QCOMPARE(answerOf(m_service->update(domain::PostId(99), 1, changed)).error().code, ErrorCode::NotFound);
}

void tst_PostService::update_publishedOrSending_isRefused_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("published") << int(PostState::Published);
    QTest::newRow("sending") << int(PostState::Sending);
    QTest::newRow("uncertain") << int(PostState::Uncertain);
}

void tst_PostService::update_publishedOrSending_isRefused()
{
    QFETCH(const int, state);
    const domain::Post post = scheduled();
    setVariantState(post, PostState(state));
    QCOMPARE(answerOf(m_service->update(post.id, post.revision, draft())).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_service->reschedule(post.id, paris(2026, 7, 1, 9, 0))).error().code,
             ErrorCode::Refused);
    QCOMPARE(answerOf(m_service->unschedule(post.id)).error().code, ErrorCode::Refused);
}

void tst_PostService::update_undone_bringsTextAccountsAndMediaBack()
{
    services::PostDraft first = draft(u"<p>Un phare</p>"_s);
    first.newMedia = {{u"a.txt"_s, {}, "a"}, {u"b.txt"_s, {}, "b"}};
    const auto post = answerOf(m_service->add(first));
    const domain::AccountId other = m_fixture->addAccount(u"lila.example"_s);
    services::PostDraft second = draft(u"Une île"_s);
    second.accounts = {other};
    second.keptMedia = {post->media.at(1).id};
    second.altTexts = {{post->media.at(1).id, u"A letter"_s}};
    second.plannedFor = paris(2026, 7, 1, 9, 0);
    const auto saved = answerOf(m_service->update(post->id, post->revision, second));
    QVERIFY(saved);
    QCOMPARE(saved->media.size(), 1);
    QCOMPARE(saved->media.first().altText, u"A letter"_s);
    QCOMPARE(saved->variants.first().account, other);

    const domain::EventId event(m_fixture->value(u"SELECT max(id) FROM event"_s).toLongLong());
    QVERIFY(m_fixture->undo(event));
    QVERIFY(m_fixture->write([id = post->id](storage::Connection &connection) {
        return storage::posts::refresh(connection, id);
    }));
    const domain::Post back = read(post->id);
    QCOMPARE(back.text, post->text);
    QCOMPARE(back.state, PostState::Draft);
    QCOMPARE(back.media, post->media);
    QCOMPARE(back.variants.size(), 1);
    QCOMPARE(back.variants.first().account, m_fixture->account);
    domain::PostQuery query;
    query.words = u"phare"_s;
    QCOMPARE(answerOf(m_service->list(query))->size(), 1);
}

void tst_PostService::update_accountTakenOffAndPutBack_keepsItsAttempts()
{
    const domain::Post post = scheduled();
    const domain::VariantId variant = post.variants.first().id;
    QVERIFY(m_fixture->write([variant](storage::Connection &connection) {
        return connection.change(
            u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at, "
            "ended_at, problem_code) VALUES (:v, 1, 'failed', 'o', 1, 1, 2, 'invalid')"_s,
            {{u":v"_s, variant.value}});
    }));
    services::PostDraft without = draft();
    without.accounts = {m_fixture->addAccount(u"lila.example"_s)};
    QCOMPARE(answerOf(m_service->update(post.id, 1, without))->variants.size(), 1);
    const auto log = answerOf(m_service->log(post.id));
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().accountName, u"cap-pertuis.example"_s);
    QCOMPARE(log->first().attempt.problem->code, ErrorCode::Invalid);
    const auto again = answerOf(m_service->update(post.id, 2, draft()));
    QCOMPARE(again->variants.size(), 1);
    QCOMPARE(again->variants.first().id, variant);
    QCOMPARE(again->variants.first().attempts, 1);
}

void tst_PostService::reschedule_draft_becomesScheduled_undone_isADraft()
{
    const auto idea = answerOf(m_service->add(draft()));
    const auto event = answerOf(m_service->reschedule(idea->id, paris(2026, 7, 1, 9, 0)));
    QVERIFY(event);
    domain::Post post = read(idea->id);
    QCOMPARE(post.state, PostState::Scheduled);
    QCOMPARE(post.plannedAt.value(), utc(2026, 7, 1, 7, 0));
    QCOMPARE(post.text, idea->text);
    QVERIFY(m_fixture->undo(*event));
    post = read(idea->id);
    QCOMPARE(post.state, PostState::Draft);
    QVERIFY(!post.plannedAt);
    QVERIFY(!post.plannedFor);
    QCOMPARE(post.variants.first().state, PostState::Draft);
}

void tst_PostService::reschedule_past_isRefused()
{
    const domain::Post post = scheduled();
    QCOMPARE(answerOf(m_service->reschedule(post.id, paris(2026, 6, 16, 9, 59))).error().code,
             ErrorCode::Refused);
    QVERIFY(answerOf(m_service->reschedule(post.id, paris(2026, 6, 16, 10, 1))));
    QCOMPARE(read(post.id).plannedAt.value(), utc(2026, 6, 16, 8, 1));
}

void tst_PostService::reschedule_missed_isScheduledAgain()
{
    const domain::Post post = scheduled();
    setVariantState(post, PostState::Missed);
    QCOMPARE(read(post.id).state, PostState::Missed);
    QVERIFY(answerOf(m_service->reschedule(post.id, paris(2026, 7, 1, 9, 0))));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
}

void tst_PostService::rescheduleAll_severalPosts_areOneStep()
{
    const domain::Post first = scheduled();
    const auto second = answerOf(m_service->add(draft(u"Deux"_s)));
    const auto event = answerOf(m_service->rescheduleAll(
        {{first.id, paris(2026, 7, 1, 18, 30)}, {second->id, paris(2026, 7, 2, 9, 0)}}));
    QVERIFY(event);
    QCOMPARE(read(first.id).plannedAt.value(), utc(2026, 7, 1, 16, 30));
    QCOMPARE(read(second->id).state, PostState::Scheduled);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(read(first.id).plannedAt, first.plannedAt);
    QCOMPARE(read(second->id).state, PostState::Draft);
}

void tst_PostService::rescheduleAll_oneRefuses_noneMoves()
{
    const domain::Post first = scheduled();
    const domain::Post out = scheduled();
    setVariantState(out, PostState::Published);
    const auto event = answerOf(
        m_service->rescheduleAll({{first.id, paris(2026, 7, 1, 18, 30)}, {out.id, paris(2026, 7, 2, 9, 0)}}));
    QCOMPARE(event.error().code, ErrorCode::Refused);
    QCOMPARE(event.error().subject, out.id.text());
    QCOMPARE(read(first.id).plannedAt, first.plannedAt);
    const auto past = answerOf(m_service->rescheduleAll({{first.id, paris(2026, 6, 1, 9, 0)}}));
    QCOMPARE(past.error().code, ErrorCode::Refused);
    QCOMPARE(past.error().subject, first.id.text());
    QCOMPARE(answerOf(m_service->rescheduleAll({})).error().code, ErrorCode::InvalidArgument);
}

void tst_PostService::rescheduleAll_keptDrafts_stayDrafts()
{
    services::PostDraft made = draft();
    made.plannedFor = paris(2026, 6, 17, 18, 30);
    made.asDraft = true;
    const auto post = answerOf(m_service->add(made));
    QVERIFY(answerOf(m_service->rescheduleAll({{post->id, paris(2026, 7, 1, 18, 30), true}})));
    QCOMPARE(read(post->id).state, PostState::Draft);
    QCOMPARE(read(post->id).plannedAt.value(), utc(2026, 7, 1, 16, 30));
}

void tst_PostService::copyAll_severalPosts_areOneStep()
{
    const domain::Post first = scheduled();
    services::PostDraft made = draft(u"Deux"_s);
    made.asDraft = true;
    const auto second = answerOf(m_service->add(made));
    const auto event = answerOf(m_service->copyAll(
        {{first.id, paris(2026, 7, 1, 18, 30), true}, {second->id, paris(2026, 7, 2, 9, 0), true}}));
    QVERIFY(event);
    domain::PostQuery july;
    july.from = utc(2026, 7, 1, 0, 0);
    july.to = utc(2026, 8, 1, 0, 0);
    const auto copies = answerOf(m_service->list(july));
    QCOMPARE(copies->size(), 2);
    QCOMPARE(copies->at(0).state, PostState::Scheduled);
    QCOMPARE(copies->at(0).text, first.text);
    QCOMPARE(copies->at(1).state, PostState::Draft);
    QCOMPARE(read(first.id).plannedAt, first.plannedAt);
    QVERIFY(m_fixture->undo(*event));
    QVERIFY(answerOf(m_service->list(july))->isEmpty());
    QVERIFY(read(copies->at(0).id).deletedAt);
    const auto past = answerOf(m_service->copyAll({{first.id, paris(2026, 6, 1, 9, 0)}}));
    QCOMPARE(past.error().code, ErrorCode::Refused);
}

void tst_PostService::makeDrafts_scheduled_keepTheirDates()
{
    const domain::Post post = scheduled();
    const auto event = answerOf(m_service->makeDrafts({post.id}, true));
    QVERIFY(event);
    QCOMPARE(read(post.id).state, PostState::Draft);
    QCOMPARE(read(post.id).plannedAt, post.plannedAt);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QVERIFY(answerOf(m_service->makeDrafts({post.id}, false)));
    QVERIFY(!read(post.id).plannedAt);
    setVariantState(post, PostState::Sending);
    QCOMPARE(answerOf(m_service->makeDrafts({post.id}, true)).error().code, ErrorCode::Refused);
}

void tst_PostService::removeAll_severalPosts_areOneStep()
{
    const domain::Post first = scheduled();
    const domain::Post second = scheduled();
    const auto event = answerOf(m_service->removeAll({first.id, second.id}));
    QVERIFY(event);
    QVERIFY(read(first.id).deletedAt && read(second.id).deletedAt);
    QVERIFY(m_fixture->undo(*event));
    QVERIFY(!read(first.id).deletedAt && !read(second.id).deletedAt);

    setVariantState(second, PostState::Sending);
    QCOMPARE(answerOf(m_service->removeAll({first.id, second.id})).error().code, ErrorCode::Refused);
    QVERIFY(!read(first.id).deletedAt);
}

void tst_PostService::duplicate_keepsWordsOfEachAccount_andStandsAlone()
{
    services::PostDraft made = draft();
    made.newMedia = {{u"a.txt"_s, u"Une lettre"_s, "a"}};
    made.variants.insert(m_fixture->account, {.title = u"Ailleurs"_s, .text = {}});
    made.series = domain::SeriesId(7);
    made.occurrence = utc(2026, 6, 17, 16, 30);
    const domain::Post post = answerOf(m_service->add(made)).value();
    QCOMPARE(post.series, domain::SeriesId(7));
    QCOMPARE(post.occurrence, made.occurrence);
    (void)m_fixture->value(u"UPDATE variant SET remote_id = '12', state = 'published', published_at = 5"_s);

    const auto copy = answerOf(m_service->duplicate(post.id, paris(2026, 7, 1, 9, 0)));
    QVERIFY(copy);
    QVERIFY(copy->id != post.id);
    QCOMPARE(copy->state, PostState::Scheduled);
    QCOMPARE(copy->media, post.media);
    QCOMPARE(copy->variants.first().title.value(), u"Ailleurs"_s);
    QVERIFY(copy->variants.first().remoteId.isEmpty());
    QVERIFY(!copy->variants.first().publishedAt);
    QVERIFY(!copy->series.isValid());
    QVERIFY(!copy->occurrence);
    QCOMPARE(answerOf(m_service->duplicate(post.id, std::nullopt))->state, PostState::Draft);
    QCOMPARE(answerOf(m_service->duplicate(domain::PostId(999), std::nullopt)).error().code,
             ErrorCode::NotFound);
}

void tst_PostService::add_ownWordsOfAnAccount_areKept_untilTheyAreTakenBack()
{
    services::PostDraft made = draft();
    services::VariantDraft own{.title = {}, .text = u"Court"_s};
    own.delivery = domain::Delivery::Native;
    own.options.visibility = domain::Visibility::Unlisted;
    own.options.contentWarning = u"Météo"_s;
    own.options.language = u"fr"_s;
    own.options.sensitiveMedia = true;
    made.variants.insert(m_fixture->account, own);
    const domain::Post post = answerOf(m_service->add(made)).value();
    const domain::Variant variant = read(post.id).variants.first();
    QCOMPARE(variant.text.value(), u"Court"_s);
    QVERIFY(!variant.title);
    QCOMPARE(variant.delivery, domain::Delivery::Native);
    QCOMPARE(variant.options, own.options);

    const auto kept = answerOf(m_service->update(post.id, 1, draft(u"Autre"_s)));
    QCOMPARE(kept->variants.first().text.value(), u"Court"_s);
    services::PostDraft reset = draft(u"Autre"_s);
    reset.variants.insert(m_fixture->account, {});
    const auto common = answerOf(m_service->update(post.id, 2, reset));
    QVERIFY(!common->variants.first().text);
    QCOMPARE(common->variants.first().delivery, domain::Delivery::Direct);
    QCOMPARE(common->variants.first().options, domain::PostOptions());
}

void tst_PostService::reschedule_approved_staysApproved()
{
    const domain::Post post = scheduled();
    setVariantState(post, PostState::Approved);
    QVERIFY(answerOf(m_service->reschedule(post.id, paris(2026, 7, 1, 9, 0))));
    QCOMPARE(read(post.id).state, PostState::Approved);
}

void tst_PostService::reschedule_withoutAccount_staysADraftWithADate()
{
    services::PostDraft idea = draft();
    idea.accounts.clear();
    const auto post = answerOf(m_service->add(idea));
    QVERIFY(answerOf(m_service->reschedule(post->id, paris(2026, 7, 1, 9, 0))));
    QCOMPARE(read(post->id).state, PostState::Draft);
    QVERIFY(read(post->id).plannedAt);
}

void tst_PostService::unschedule_isADraftWithoutDate_undone_isBack()
{
    const domain::Post post = scheduled();
    const auto event = answerOf(m_service->unschedule(post.id));
    QVERIFY(event);
    QCOMPARE(read(post.id).state, PostState::Draft);
    QVERIFY(!read(post.id).plannedFor);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QCOMPARE(read(post.id).plannedFor, post.plannedFor);
}

void tst_PostService::remove_undone_isBack_whileSending_isRefused()
{
    const domain::Post post = scheduled();
    const auto event = answerOf(m_service->remove(post.id));
    QVERIFY(event);
    QVERIFY(answerOf(m_service->list({}))->isEmpty());
    QVERIFY(read(post.id).deletedAt);
    QCOMPARE(answerOf(m_service->remove(post.id)).error().code, ErrorCode::NotFound);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(answerOf(m_service->list({}))->size(), 1);
    setVariantState(post, PostState::Sending);
    QCOMPARE(answerOf(m_service->remove(post.id)).error().code, ErrorCode::Refused);
}

void tst_PostService::undo_rescheduleOfWhatWentOut_isRefused()
{
    const domain::Post post = scheduled();
    const auto event = answerOf(m_service->reschedule(post.id, paris(2026, 7, 1, 9, 0)));
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE variant SET published_at = 1782900000000"_s);
    }));
    setVariantState(post, PostState::Published);
    QCOMPARE(m_fixture->undo(*event).error().code, ErrorCode::Refused);
    QCOMPARE(read(post.id).state, PostState::Published);
}

void tst_PostService::list_conditions_holdTogether()
{
    const domain::Post first = scheduled();
    const auto idea = answerOf(m_service->add(draft()));
    services::PostDraft elsewhere = draft();
    elsewhere.accounts = {m_fixture->addAccount(u"lila.example"_s)};
    elsewhere.plannedFor = paris(2026, 6, 20, 9, 0);
    const auto later = answerOf(m_service->add(elsewhere));

    domain::PostQuery query;
    query.from = utc(2026, 6, 17, 0, 0);
    query.to = utc(2026, 6, 20, 7, 0);
    QCOMPARE(answerOf(m_service->list(query))->size(), 1);
    query.to = utc(2026, 6, 20, 7, 1);
    const auto both = answerOf(m_service->list(query));
    QCOMPARE(both->size(), 2);
    QCOMPARE(both->at(0).id, first.id);
    QCOMPARE(both->at(1).id, later->id);
    query.accounts = {m_fixture->account};
    QCOMPARE(answerOf(m_service->list(query))->size(), 1);

    domain::PostQuery drafts;
    drafts.withoutDate = true;
    drafts.states = {PostState::Draft};
    drafts.brands = {m_fixture->brand, domain::BrandId(9)};
    QCOMPARE(answerOf(m_service->list(drafts))->size(), 1);
    QCOMPARE(answerOf(m_service->list(drafts))->first().id, idea->id);
    domain::PostQuery one;
    one.limit = 2;
    QCOMPARE(answerOf(m_service->list(one))->size(), 2);
}

void tst_PostService::list_words_findTitleAndTextWithoutMarkup()
{
    QVERIFY(answerOf(m_service->add(draft(u"<p class=\"hero\">L'été à la plage</p>"_s))));
    const auto count = [this](const QString &words) {
        domain::PostQuery query;
        query.words = words;
        return answerOf(m_service->list(query))->size();
    };
    QCOMPARE(count(u"ete"_s), 1);
    QCOMPARE(count(u"PLAGE port"_s), 1);
    QCOMPARE(count(u"pla"_s), 1);
    QCOMPARE(count(u"\"la plage\""_s), 1);
    QCOMPARE(count(u"\"plage la\""_s), 0);
    QCOMPARE(count(u"hero"_s), 0);
    QCOMPARE(count(u"hiver"_s), 0);
    QCOMPARE(count(u"plage OR hiver"_s), 0);
    QCOMPARE(count(u"\" * ( -"_s), 0);
}

void tst_PostService::list_archivedBrand_isNotAmongAll()
{
    scheduled();
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE brand SET archived_at = 1"_s);
    }));
    QVERIFY(answerOf(m_service->list({}))->isEmpty());
    domain::PostQuery named;
    named.brands = {m_fixture->brand};
    QCOMPARE(answerOf(m_service->list(named))->size(), 1);
}

void tst_PostService::list_order_usesTheIndexes()
{
    const auto plan = [this](const QString &where) {
        return answerOf(m_fixture->writer.run([where](storage::Connection &connection) -> Result<QString> {
                   RUCHE_TRY_ASSIGN(
                       QSqlQuery *const query,
                       connection.run(u"EXPLAIN QUERY PLAN SELECT p.id FROM post p WHERE "
                                      "p.deleted_at IS NULL AND %1 ORDER BY p.shown_at, p.id"_s.arg(where)));
                   QString text;
                   while (query->next())
                       text += query->value(3).toString() + u'\n';
                   return text;
               }))
            .value();
    };
    for (const QString &where : {u"p.brand_id = 1"_s,
                                 u"+p.brand_id IN (1, 2) AND +p.state IN ('draft')"_s,
                                 u"+p.brand_id NOT IN (SELECT id FROM brand WHERE archived_at IS NOT NULL) "
                                 "AND p.shown_at >= 1 AND p.shown_at < 2"_s}) {
        QVERIFY2(!plan(where).contains(u"TEMP B-TREE"_s), qPrintable(plan(where)));
    }
}

void tst_PostService::list_ofACalendar_readsIndexesAlone()
{
    const auto plan = [this](const QString &sql) {
        return answerOf(m_fixture->writer.run([sql](storage::Connection &connection) -> Result<QString> {
                   RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(u"EXPLAIN QUERY PLAN "_s + sql));
                   QString text;
                   while (query->next())
                       text += query->value(3).toString() + u'\n';
                   return text;
               }))
            .value();
    };
    const QString posts = plan(
        u"SELECT p.id, p.brand_id, p.title, p.state, p.origin, p.planned_wall, p.planned_zone, p.planned_at, "
        "p.shown_at, p.series_id, p.updated_at FROM post p WHERE p.deleted_at IS NULL "
        "AND +p.brand_id IN (1, 2) AND p.shown_at >= 1 AND p.shown_at < 2 ORDER BY p.shown_at, p.id"_s);
    QVERIFY2(posts.contains(u"post_calendar"_s) && !posts.contains(u"TEMP B-TREE"_s), qPrintable(posts));
    for (const QString &which : {u"BETWEEN 1 AND 9"_s, u"IN (1, 5000, 70000)"_s}) {
        const QString accounts
            = plan(u"SELECT post_id, account_id FROM variant WHERE removed_at IS NULL AND post_id %1 "
                   "ORDER BY post_id, account_id"_s.arg(which));
        QVERIFY2(accounts.contains(u"INDEX variant_shown"_s) && !accounts.contains(u"TEMP B-TREE"_s),
                 qPrintable(accounts));
    }
}

void tst_PostService::list_manyPosts_haveTheirVariants()
{
    for (int i = 0; i < 230; ++i) {
        services::PostDraft made = draft(u"Post %1"_s.arg(i));
        made.plannedFor
            = ZonedTime{QDateTime(QDate(2026, 7, 1), QTime(9, 0)).addSecs(60 * i), u"Europe/Paris"_s};
        QVERIFY(answerOf(m_service->add(made)));
    }
    const auto posts = answerOf(m_service->list({}));
    QCOMPARE(posts->size(), 230);
    for (const domain::Post &post : *posts) {
        QCOMPARE(post.variants.size(), 1);
        QCOMPARE(post.variants.first().post, post.id);
    }
}

QTEST_GUILESS_MAIN(tst_PostService)
#include "tst_postservice.moc"
