// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/mediaservice.h"
#include "core/services/planningservice.h"
#include "core/storage/eventrecorder.h"
#include "tests/services/servicefixture.h"

#include <QSignalSpy>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// As much of a PNG as is looked at.
QByteArray png(int number)
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000032000000258")
        + QByteArray::number(number);
}

} // namespace

class tst_MediaService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void add_aPicture_isInTheLibraryWithItsSize();
    void add_theSameAgain_isThatFile();
    void add_whatMayNotBeKept_isRefused_data();
    void add_whatMayNotBeKept_isRefused();
    void list_byFolderTagKindAndGroup();
    void list_byWords_inNameAltTagAndPosts();
    void changes_areStored_andTakenBack();
    void edits_areStored_andUploadsAreForgotten();
    void move_toAFolderOfAnotherBrand_isRefused();
    void remove_whatAScheduledPostNeeds_isRefused();
    void remove_ofADraft_leavesItThere_andIsTakenBack();
    void purge_throwsAwayOnlyWhatNothingUses_notUndoable();
    void folder_removed_keepsItsFiles();
    void counts_tellHowManyAreDescribed();
    void altRequired_keepsAPostFromBeingScheduled();
    void post_withAFileOfTheLibrary_hasIt();
    void repeatingPost_withAFileOfTheLibrary_hasIt();

private:
    domain::MediaItem add(int number, const QString &name = u"port.png"_s, const QString &alt = {})
    {
        const auto added = answerOf(m_service->add(m_fixture->brand, {}, {name, alt, png(number)}));
        return added ? added->item : domain::MediaItem();
    }
    domain::MediaItem read(domain::MediaId id) { return answerOf(m_service->read(id)).value(); }
    QList<domain::MediaId> list(const domain::MediaQuery &query)
    {
        return answerOf(m_service->list(query)).value();
    }
    domain::Post
    post(const QList<domain::MediaId> &media, bool scheduled, const QString &title = u"Un phare"_s)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.title = title;
        draft.text = u"Bonjour"_s;
        draft.keptMedia = media;
        if (scheduled)
            draft.plannedFor = fromUtc(m_fixture->clock.now().addDays(1), u"Europe/Paris"_s);
        const auto added = answerOf(m_posts->add(draft));
        return added ? *added : domain::Post();
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::MediaService> m_service;
    std::unique_ptr<services::PostService> m_posts;
};

void tst_MediaService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_service = std::make_unique<services::MediaService>(m_fixture->storage);
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
}

void tst_MediaService::cleanup()
{
    m_posts.reset();
    m_service.reset();
    m_fixture.reset();
}

void tst_MediaService::add_aPicture_isInTheLibraryWithItsSize()
{
    const auto folder = answerOf(m_service->addFolder(m_fixture->brand, u" Été  2026 "_s));
    QVERIFY(folder);
    const auto added
        = answerOf(m_service->add(m_fixture->brand, *folder, {u"../a/port.txt"_s, u"Le port"_s, png(1)}));
    QVERIFY(added);
    QVERIFY(!added->known);
    QVERIFY(!added->cleaned); // it has no end: Exiv2 cannot read it
    QCOMPARE(added->item.file.fileName, u"port.png"_s);
    QCOMPARE(added->item.file.mimeType, u"image/png"_s);
    QCOMPARE(added->item.pixels, QSize(800, 600));
    QCOMPARE(added->item.folder, *folder);
    QCOMPARE(added->item.uses, 0);
    QCOMPARE(answerOf(m_service->content(added->item.id)).value(), png(1));
    const auto rows = answerOf(m_service->rows({domain::MediaId(99), added->item.id}));
    QCOMPARE(rows.value(), QList{added->item});
    QCOMPARE(answerOf(m_service->counts({}))->folders.first().name, u"Été 2026"_s);
}

void tst_MediaService::add_theSameAgain_isThatFile()
{
    const domain::MediaItem first = add(1);
    const auto again = answerOf(m_service->add(m_fixture->brand, {}, {u"copie.png"_s, u"Le port"_s, png(1)}));
    QVERIFY(again && again->known);
    QCOMPARE(again->item.id, first.id);
    QCOMPARE(again->item.file.fileName, first.file.fileName);
    QCOMPARE(again->item.file.altText, u"Le port"_s); // it had none
    QVERIFY(answerOf(m_service->remove({first.id})));
    const auto anew = answerOf(m_service->add(m_fixture->brand, {}, {u"copie.png"_s, {}, png(1)}));
    QVERIFY(anew && !anew->known);
    QVERIFY(anew->item.id != first.id);
}

void tst_MediaService::add_whatMayNotBeKept_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::InvalidArgument);
    QTest::newRow("too large") << QByteArray(32 * 1024 * 1024 + 1, 'x') << int(ErrorCode::TooLarge);
    QTest::newRow("svg") << QByteArray("<svg><script/></svg>") << int(ErrorCode::InvalidArgument);
    QTest::newRow("bomb") << QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ffff0000ffff")
                          << int(ErrorCode::TooLarge);
}

void tst_MediaService::add_whatMayNotBeKept_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto added = answerOf(m_service->add(m_fixture->brand, {}, {u"a.png"_s, {}, bytes}));
    QVERIFY(!added);
    QCOMPARE(int(added.error().code), code);
    QCOMPARE(added.error().subject, u"a.png"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM media"_s).toInt(), 0);
    QCOMPARE(answerOf(m_service->add(domain::BrandId(99), {}, {u"a.png"_s, {}, png(1)})).error().code,
             ErrorCode::NotFound);
}

void tst_MediaService::list_byFolderTagKindAndGroup()
{
    const domain::MediaItem old = add(1, u"vieux.png"_s, u"Un vieux quai"_s);
    const domain::MediaItem fresh = add(2);
    const auto film = answerOf(m_service->add(
        m_fixture->brand, {}, {u"quart.mp4"_s, {}, QByteArray::fromHex("000000106674797069736f6d00000000")}));
    QVERIFY(film);
    const auto folder = answerOf(m_service->addFolder(m_fixture->brand, u"Atelier"_s));
    QVERIFY(answerOf(m_service->move({old.id}, *folder)));
    QVERIFY(answerOf(m_service->setTags(old.id, {u"quai"_s, u" quai "_s, u"Été 2026"_s, {}})));
    QVERIFY(answerOf(m_service->setRights(old.id, u"Yanis"_s, {}, QDate(2026, 6, 15))));
    (void)post({fresh.id}, false);

    QCOMPARE(list({}), (QList{film->item.id, fresh.id, old.id}));
    domain::MediaQuery query;
    query.brands = {domain::BrandId(99)};
    QCOMPARE(list(query), QList<domain::MediaId>());
    query = {};
    query.folder = *folder;
    QCOMPARE(list(query), QList{old.id});
    query = {};
    query.tag = u"quai"_s;
    QCOMPARE(list(query), QList{old.id});
    QCOMPARE(read(old.id).tags, (QStringList{u"quai"_s, u"Été 2026"_s}));
    query = {};
    query.kind = domain::MediaQuery::Kind::Videos;
    QCOMPARE(list(query), QList{film->item.id});
    query.kind = domain::MediaQuery::Kind::Pictures;
    QCOMPARE(list(query), (QList{fresh.id, old.id}));
    query = {};
    query.group = domain::MediaQuery::Group::NoAltText;
    QCOMPARE(list(query), QList{fresh.id});
    query.group = domain::MediaQuery::Group::RightsOver;
    QCOMPARE(list(query), QList{old.id});
    query.group = domain::MediaQuery::Group::NeverUsed;
    QCOMPARE(list(query), (QList{film->item.id, old.id}));
}

void tst_MediaService::list_byWords_inNameAltTagAndPosts()
{
    const domain::MediaItem name = add(1, u"Crêperie.png"_s);
    const domain::MediaItem alt = add(2, u"b.png"_s, u"Une ÉCLUSE fermée"_s);
    const domain::MediaItem tagged = add(3, u"c.png"_s);
    const domain::MediaItem used = add(4, u"d.png"_s);
    QVERIFY(answerOf(m_service->setTags(tagged.id, {u"régate"_s})));
    (void)post({used.id}, false, u"Les gilets de l’été"_s);
    const auto found = [this](const QString &words) {
        domain::MediaQuery query;
        query.words = words;
        return list(query);
    };
    QCOMPARE(found(u"CREPERIE"_s), QList{name.id});
    QCOMPARE(found(u"écluse une"_s), QList{alt.id});
    QCOMPARE(found(u"regat"_s), QList{tagged.id});
    QCOMPARE(found(u"gilets"_s), QList{used.id});
    QVERIFY(found(u"gilets écluse"_s).isEmpty());
    QCOMPARE(found(u"  "_s).size(), 4);
}

void tst_MediaService::changes_areStored_andTakenBack()
{
    const domain::MediaItem item = add(1);
    QSignalSpy changed(&m_fixture->writer, &storage::StorageThread::committed);
    const auto renamed = answerOf(m_service->rename(item.id, u"../quai.jpg"_s));
    QVERIFY(renamed);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(read(item.id).file.fileName, u"quai.png"_s);
    QCOMPARE(answerOf(m_service->rename(item.id, u"  "_s)).error().code, ErrorCode::InvalidArgument);
    const auto described = answerOf(m_service->setAltText(item.id, u" Un quai "_s));
    const auto tagged = answerOf(m_service->setTags(item.id, {u"quai"_s}));
    const auto rights = answerOf(m_service->setRights(item.id, u"Yanis"_s, u"Web"_s, QDate(2027, 12, 31)));
    const domain::MediaItem now = read(item.id);
    QCOMPARE(now.file.altText, u"Un quai"_s);
    QCOMPARE(now.tags, QStringList{u"quai"_s});
    QCOMPARE(now.credit, u"Yanis"_s);
    QCOMPARE(now.rightsUntil.value(), QDate(2027, 12, 31));
    for (const auto &event : {rights, tagged, described, renamed})
        QVERIFY(event && m_fixture->undo(*event));
    QCOMPARE(read(item.id), item);
}

void tst_MediaService::edits_areStored_andUploadsAreForgotten()
{
    const domain::MediaItem item = add(1);
    const domain::Post waiting = post({item.id}, true);
    (void)m_fixture->value(
        u"INSERT INTO variant_media (variant_id, media_id, remote_id) VALUES (%1, %2, 'x')"_s
            .arg(waiting.variants.first().id.value)
            .arg(item.id.value));
    domain::MediaEdits edits;
    edits.turns = 1;
    edits.focus = QPointF(0.25, 0.75);
    edits.crops = {{{}, u"1:1"_s, {0, 0.125, 1, 0.75}}, {u"instagram"_s, u"4:5"_s, {0.1, 0, 0.5, 1}}};
    const auto event = answerOf(m_service->setEdits(item.id, edits));
    QVERIFY(event);
    QCOMPARE(read(item.id).edits, edits);
    QCOMPARE(read(item.id).shownPixels(), QSize(600, 800));
    QCOMPARE(edits.cropFor(u"instagram"_s)->ratio, u"4:5"_s);
    QCOMPARE(edits.cropFor(u"bluesky"_s)->ratio, u"1:1"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM variant_media"_s).toInt(), 0);
    edits.crops = {{{}, {}, {0.5, 0.5, 0.6, 0.5}}};
    QCOMPARE(answerOf(m_service->setEdits(item.id, edits)).error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(read(item.id).edits, domain::MediaEdits());
}

void tst_MediaService::move_toAFolderOfAnotherBrand_isRefused()
{
    const domain::MediaItem item = add(1);
    (void)m_fixture->value(
        u"INSERT INTO brand (id, name, zone, color, created_at) SELECT 77, 'Autre', zone, color, created_at FROM brand LIMIT 1"_s);
    const auto foreign = answerOf(m_service->addFolder(domain::BrandId(77), u"Ailleurs"_s));
    QVERIFY(foreign);
    QCOMPARE(answerOf(m_service->move({item.id}, *foreign)).error().code, ErrorCode::Refused);
    QVERIFY(!read(item.id).folder.isValid());
    QCOMPARE(answerOf(m_service->move({}, {})).error().code, ErrorCode::InvalidArgument);
}

void tst_MediaService::remove_whatAScheduledPostNeeds_isRefused()
{
    const domain::MediaItem free = add(1);
    const domain::MediaItem needed = add(2);
    const domain::Post waiting = post({needed.id}, true);
    const auto refused = answerOf(m_service->remove({free.id, needed.id}));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().subject, waiting.id.text());
    QCOMPARE(list({}).size(), 2); // all or none
    const auto uses = answerOf(m_service->uses(needed.id));
    QCOMPARE(uses->size(), 1);
    QCOMPARE(uses->first().post, waiting.id);
    QCOMPARE(uses->first().title, u"Un phare"_s);
    QCOMPARE(uses->first().state, domain::PostState::Scheduled);
    QVERIFY(answerOf(m_posts->remove(waiting.id)));
    QVERIFY(answerOf(m_service->remove({free.id, needed.id})));
    QVERIFY(list({}).isEmpty());
}

void tst_MediaService::remove_ofADraft_leavesItThere_andIsTakenBack()
{
    const domain::MediaItem item = add(1);
    const domain::Post draft = post({item.id}, false);
    const auto event = answerOf(m_service->remove({item.id}));
    QVERIFY(event);
    QVERIFY(list({}).isEmpty());
    QCOMPARE(answerOf(m_posts->read(draft.id))->media.size(), 1);
    QCOMPARE(answerOf(m_service->remove({item.id})).error().code, ErrorCode::NotFound);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(list({}), QList{item.id});
}

void tst_MediaService::purge_throwsAwayOnlyWhatNothingUses_notUndoable()
{
    const domain::MediaItem kept = add(1);
    const domain::MediaItem gone = add(2);
    const domain::MediaItem inDraft = add(3);
    const domain::MediaItem inTrash = add(4);
    (void)post({inDraft.id}, false);
    const domain::Post trashed = post({inTrash.id}, false);
    QVERIFY(answerOf(m_posts->remove(trashed.id)));
    const auto removed = answerOf(m_service->remove({gone.id, inDraft.id, inTrash.id}));
    QVERIFY(removed);
    const auto left = answerOf(m_service->leftovers());
    QVERIFY(left);
    QCOMPARE(left->files, 1);
    QCOMPARE(left->bytes, qint64(png(2).size()));
    const auto purged = answerOf(m_service->purge());
    QVERIFY(purged);
    QCOMPARE(purged->files, 1);
    QCOMPARE(purged->bytes, left->bytes);
    QCOMPARE(answerOf(m_service->leftovers())->files, 0);
    QCOMPARE(answerOf(m_service->purge())->files, 0);
    QVERIFY(!answerOf(m_service->content(gone.id)));
    for (const domain::MediaItem &other : {kept, inDraft, inTrash})
        QVERIFY(answerOf(m_service->content(other.id)));
    QCOMPARE(m_fixture->undo(*removed).error().code, ErrorCode::Refused);
    QVERIFY(answerOf(m_service->read(gone.id))->deletedAt);
}

void tst_MediaService::folder_removed_keepsItsFiles()
{
    const domain::MediaItem item = add(1);
    const auto folder = answerOf(m_service->addFolder(m_fixture->brand, u"Atelier"_s));
    QCOMPARE(answerOf(m_service->addFolder(m_fixture->brand, u" "_s)).error().code,
             ErrorCode::InvalidArgument);
    QVERIFY(answerOf(m_service->move({item.id}, *folder)));
    QVERIFY(answerOf(m_service->renameFolder(*folder, u"L’atelier"_s)));
    QCOMPARE(answerOf(m_service->counts({}))->folders.first().name, u"L’atelier"_s);
    QCOMPARE(answerOf(m_service->counts({}))->folders.first().count, 1);
    const auto event = answerOf(m_service->removeFolder(*folder));
    QVERIFY(event);
    QVERIFY(!read(item.id).folder.isValid());
    QVERIFY(answerOf(m_service->counts({}))->folders.isEmpty());
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(read(item.id).folder, *folder);
    QCOMPARE(answerOf(m_service->counts({}))->folders.size(), 1);
}

void tst_MediaService::counts_tellHowManyAreDescribed()
{
    const domain::MediaItem described = add(1, u"a.png"_s, u"Un quai"_s);
    (void)add(2);
    (void)answerOf(m_service->add(m_fixture->brand, {}, {u"a.txt"_s, {}, "text"}));
    QVERIFY(answerOf(m_service->setTags(described.id, {u"quai"_s})));
    const auto counts = answerOf(m_service->counts({m_fixture->brand}));
    QCOMPARE(counts->all, 3);
    QCOMPARE(counts->pictures, 2);
    QCOMPARE(counts->described, 1);
    QCOMPARE(counts->undescribed(), 1);
    QCOMPARE(counts->neverUsed, 3);
    QCOMPARE(counts->tags, QStringList{u"quai"_s});
}

void tst_MediaService::altRequired_keepsAPostFromBeingScheduled()
{
    const domain::MediaItem item = add(1);
    QVERIFY(!answerOf(m_service->altRequired(m_fixture->brand)).value());
    QVERIFY(answerOf(m_service->setAltRequired(m_fixture->brand, true)));
    QVERIFY(answerOf(m_service->altRequired(m_fixture->brand)).value());
    QVERIFY(!post({item.id}, true).id.isValid());
    QVERIFY(post({item.id}, false).id.isValid());
    QVERIFY(answerOf(m_service->setAltText(item.id, u"Un quai"_s)));
    QVERIFY(post({item.id}, true).id.isValid());
    QVERIFY(answerOf(m_service->setAltRequired(m_fixture->brand, false)));
    QVERIFY(post({add(2).id}, true).id.isValid());
}

void tst_MediaService::post_withAFileOfTheLibrary_hasIt()
{
    const domain::MediaItem first = add(1);
    const domain::MediaItem second = add(2);
    const domain::Post made = post({second.id, first.id, second.id}, false);
    QCOMPARE(made.media.size(), 2);
    QCOMPARE(made.media.first().id, second.id);
    QCOMPARE(read(first.id).uses, 1);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.text = u"Bonjour"_s;
    draft.newMedia = {{u"a.png"_s, {}, png(1)}, {u"b.png"_s, {}, png(1)}};
    const auto again = answerOf(m_posts->add(draft));
    QVERIFY(again);
    QCOMPARE(again->media.size(), 1); // known, and once
    QCOMPARE(again->media.first().id, first.id);
}

void tst_MediaService::repeatingPost_withAFileOfTheLibrary_hasIt()
{
    const domain::MediaItem item = add(1);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.text = u"Bonjour"_s;
    draft.keptMedia = {item.id};
    draft.plannedFor = fromUtc(m_fixture->clock.now().addDays(1), u"Europe/Paris"_s);
    services::PlanningService planning(m_fixture->storage);
    const auto series = answerOf(planning.addSeries(draft, u"FREQ=WEEKLY"_s));
    QVERIFY(series);
    QCOMPARE(series->media.size(), 1);
    QVERIFY(read(item.id).uses > 1);
    QCOMPARE(answerOf(m_service->remove({item.id})).error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(tst_MediaService)
#include "tst_mediaservice.moc"
