// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filekind.h"
#include "core/services/mediaservice.h"
#include "core/services/outgoingmedia.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "ui/imaging/qtpicturemaker.h"
#include "tests/services/servicefixture.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Large in any encoding: about 2 MB as a JPEG of 1200 × 900.
QByteArray noise(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(3);
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

} // namespace

class tst_OutgoingMedia : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void recipe_isTheCropOfTheNetwork_andTheLimitsOfTheAccount();
    void tooLargeForBluesky_leavesAtItsLimit_withItsDescription();
    void crop_isWhatLeaves_theOriginalStays();
    void fitting_leavesAsItIsKept();
    void crop_withoutAMaker_doesNotLeave();
    void byHand_filesAreThoseOfTheNetwork();

private:
    domain::MediaItem add(const QByteArray &bytes)
    {
        const auto added
            = answerOf(m_media->add(m_fixture->brand, {}, {u"port.jpg"_s, u"Le port au matin"_s, bytes}));
        return added ? added->item : domain::MediaItem();
    }
    domain::Post plan(domain::MediaId media)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.text = u"Bonjour"_s;
        draft.keptMedia = {media};
        draft.plannedFor = fromUtc(m_fixture->clock.now(), u"Europe/Paris"_s);
        return answerOf(m_posts->add(draft)).value();
    }
    void become(const QString &network)
    {
        m_fixture->network.key = network;
        (void)m_fixture->value(u"UPDATE account SET network = '%1'"_s.arg(network));
    }
    domain::PostState publish(const domain::Post &post)
    {
        (void)answerOf(m_publisher->publishDue());
        return answerOf(m_posts->read(post.id))->state;
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::MediaService> m_media;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::Publisher> m_publisher;
};

void tst_OutgoingMedia::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_media = std::make_unique<services::MediaService>(m_fixture->storage);
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
    m_publisher->setPictureMaker(std::make_shared<imaging::QtPictureMaker>());
}

void tst_OutgoingMedia::cleanup()
{
    m_publisher.reset();
    m_posts.reset();
    m_media.reset();
    m_fixture.reset();
}

void tst_OutgoingMedia::recipe_isTheCropOfTheNetwork_andTheLimitsOfTheAccount()
{
    domain::MediaEdits edits;
    edits.turns = 3;
    edits.crops = {{{}, u"1:1"_s, {0, 0, 0.5, 1}}, {u"instagram"_s, u"4:5"_s, {0.1, 0, 0.5, 1}}};
    domain::Account account;
    account.network = u"instagram"_s;
    QCOMPARE(services::recipeFor(edits, account).area, QRectF(0.1, 0, 0.5, 1));
    account.network = u"bluesky"_s;
    const media::PictureRecipe recipe = services::recipeFor(edits, account);
    QCOMPARE(recipe.area, QRectF(0, 0, 0.5, 1));
    QCOMPARE(recipe.turns, 3);
    QCOMPARE(recipe.mostBytes, 1'000'000);
}

void tst_OutgoingMedia::tooLargeForBluesky_leavesAtItsLimit_withItsDescription()
{
    become(u"bluesky"_s);
    const QByteArray bytes = noise({1200, 900}, "jpeg");
    QVERIFY(bytes.size() > 1'000'000);
    const domain::Post post = plan(add(bytes).id);
    QCOMPARE(publish(post), domain::PostState::Published);
    QCOMPARE(m_fixture->network.uploadedFiles.size(), 1);
    const connectors::MediaUpload sent = m_fixture->network.uploadedFiles.first();
    QVERIFY(sent.bytes.size() <= 1'000'000);
    QVERIFY(sent.bytes.size() > 300'000); // no smaller than it must be
    QCOMPARE(sent.mimeType, u"image/jpeg"_s);
    QCOMPARE(sent.altText, u"Le port au matin"_s);
    QVERIFY(imaging::readPicture(sent.bytes));
    QCOMPARE(m_fixture->network.allPosts().first().draft.media.first().altText, u"Le port au matin"_s);
}

void tst_OutgoingMedia::crop_isWhatLeaves_theOriginalStays()
{
    become(u"mastodon"_s);
    const domain::MediaItem item = add(noise({80, 40}, "png"));
    domain::MediaEdits edits;
    edits.turns = 1;
    edits.crops = {{u"mastodon"_s, u"1:1"_s, {0, 0.5, 1, 0.5}}, {u"bluesky"_s, {}, {0, 0, 0.1, 0.1}}};
    QVERIFY(answerOf(m_media->setEdits(item.id, edits)));
    QCOMPARE(publish(plan(item.id)), domain::PostState::Published);
    const connectors::MediaUpload sent = m_fixture->network.uploadedFiles.first();
    QCOMPARE(media::lookAt(sent.bytes).pixels, QSize(40, 40));
    QCOMPARE(sent.fileName, u"port.png"_s);
    QCOMPARE(media::lookAt(answerOf(m_media->content(item.id)).value()).pixels, QSize(80, 40));
}

void tst_OutgoingMedia::fitting_leavesAsItIsKept()
{
    become(u"bluesky"_s);
    const domain::MediaItem item = add(noise({80, 40}, "jpeg"));
    QCOMPARE(publish(plan(item.id)), domain::PostState::Published);
    QCOMPARE(m_fixture->network.uploadedFiles.first().bytes, answerOf(m_media->content(item.id)).value());
}

void tst_OutgoingMedia::crop_withoutAMaker_doesNotLeave()
{
    m_publisher->setPictureMaker({});
    const domain::MediaItem item = add(noise({80, 40}, "png"));
    domain::MediaEdits edits;
    edits.crops = {{{}, {}, {0, 0, 0.5, 0.5}}};
    QVERIFY(answerOf(m_media->setEdits(item.id, edits)));
    const domain::Post post = plan(item.id);
    QCOMPARE(publish(post), domain::PostState::Failed);
    const auto problem = answerOf(m_posts->read(post.id))->variants.first().problem;
    QVERIFY(problem && problem->code == ErrorCode::Unsupported);
    QVERIFY(problem->detail.contains("turn or cut"_L1));
    QVERIFY(m_fixture->network.uploadedFiles.isEmpty());
    QCOMPARE(m_fixture->network.publishCalls, 0);
}

void tst_OutgoingMedia::byHand_filesAreThoseOfTheNetwork()
{
    become(u"instagram"_s);
    const domain::MediaItem item = add(noise({80, 40}, "png"));
    domain::MediaEdits edits;
    edits.crops = {{u"instagram"_s, u"4:5"_s, {0, 0, 0.4, 1}}};
    QVERIFY(answerOf(m_media->setEdits(item.id, edits)));
    const domain::Post post = plan(item.id);
    const auto paths = answerOf(
        m_publisher->desk().writeMedia(post.id, m_fixture->folder.filePath(u"out"_s), m_fixture->account));
    QVERIFY(paths);
    QFile file(paths->first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(media::lookAt(file.readAll()).pixels, QSize(32, 40));
}

QTEST_GUILESS_MAIN(tst_OutgoingMedia)
#include "tst_outgoingmedia.moc"
