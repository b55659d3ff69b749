// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/approvalservice.h"
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/services/reviewpackservice.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/style.h"
#include "ui/review/answerdialog.h"
#include "ui/review/approvalform.h"
#include "ui/review/approvalpane.h"
#include "ui/review/reviewactions.h"
#include "ui/review/reviewstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTextEdit>

using namespace ruche;
using namespace ruche::test;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;

/// What the window shows and does about the review of posts, by keys and mouse; what is checked is stored.
class tst_Review : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void pane_decides_byKeys_andUndoes();
    void pane_showsWhatChangedSince();
    void pane_comments_resolve();
    void pane_unsavedWords_asksToSave();
    void pane_namedApprover_isOnTheButton();
    void form_setsTheRule_andUndoes();
    void strip_saysWhatWaits();
    void actions_packAndAnswer_throughFiles();
    void actions_badFile_isToldInWords();
    void everything_hasANameForScreenReaders();
    void everything_fits_andIsPainted_data();
    void everything_fits_andIsPainted();

private:
    domain::Post addPost(const QString &text = u"Bonjour à tous"_s)
    {
        services::PostDraft draft;
        draft.brand = m_sample->brands.first().id;
        draft.title = u"Au port"_s;
        draft.text = text;
        return answered(m_sample->workspace.posts().add(draft)).value();
    }
    domain::Post stored(domain::PostId id) { return answered(m_sample->workspace.posts().read(id)).value(); }
    services::Review review(domain::PostId id)
    {
        return answered(services::ApprovalService(m_sample->workspace.storage()).read(id)).value();
    }
    void rule(domain::ApprovalMode mode, const QStringList &names = {})
    {
        QVERIFY(answered(services::ApprovalService(m_sample->workspace.storage())
                             .setRule({m_sample->brands.first().id, mode, names})));
    }
    template <typename T> T *child(const QString &name) { return m_window->findChild<T *>(name); }
    void press(const QString &button)
    {
        QTRY_VERIFY(child<QPushButton>(button) && child<QPushButton>(button)->isEnabled());
        child<QPushButton>(button)->setFocus();
        QTest::keyClick(child<QPushButton>(button), Qt::Key_Space);
    }
    void show(QWidget *widget, QSize size = {288, 620})
    {
        m_window.reset(widget);
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    ui::ApprovalPane *showPane(domain::PostId post)
    {
        auto *const pane = new ui::ApprovalPane(m_sample->context);
        show(pane);
        pane->setPost(post);
        return pane;
    }

    std::unique_ptr<SampleFixture> m_sample;
    std::unique_ptr<QWidget> m_window;
};

void tst_Review::init()
{
    m_sample = std::make_unique<SampleFixture>();
    QVERIFY(m_sample->open());
}

void tst_Review::cleanup()
{
    m_window.reset();
    m_sample.reset();
}

void tst_Review::pane_decides_byKeys_andUndoes()
{
    const domain::Post post = addPost();
    showPane(post.id);
    press(u"requestReview"_s);
    QTRY_COMPARE(stored(post.id).state, PostState::InReview);
    QTRY_COMPARE(m_sample->events.size(), 1);
    press(u"approvePost"_s);
    QTRY_COMPARE(stored(post.id).state, PostState::Approved);
    QTRY_VERIFY(!child<QPushButton>(u"approvePost"_s)->isEnabled());
    QVERIFY(child<QLabel>(u"reviewStatus"_s)->text().contains(u"approved exactly as it is"_s));
    m_sample->prompts.answerText(u"Plus court"_s);
    press(u"askChanges"_s);
    QTRY_COMPARE(review(post.id).status, domain::ReviewStatus::ChangesAsked);
    QTRY_COMPARE(m_sample->events.size(), 3);
    QCOMPARE(review(post.id).comments.first().text, u"Plus court"_s);
    QVERIFY(answered(m_sample->workspace.history().undo(m_sample->events.last())));
    QCOMPARE(stored(post.id).state, PostState::Approved);
    QTRY_VERIFY(child<QPushButton>(u"withdrawReview"_s)->isVisible());
    press(u"withdrawReview"_s);
    QTRY_COMPARE(stored(post.id).state, PostState::Draft);
}

void tst_Review::pane_showsWhatChangedSince()
{
    const domain::Post post = addPost();
    QVERIFY(answered(services::ApprovalService(m_sample->workspace.storage()).approve({post.id}, u"É"_s)));
    services::PostDraft draft;
    draft.brand = post.brand;
    draft.title = post.title;
    draft.text = u"Bonsoir à tous"_s;
    QVERIFY(answered(m_sample->workspace.posts().update(post.id, stored(post.id).revision, draft)));
    showPane(post.id);
    QTRY_VERIFY(child<QTextEdit>(u"difference"_s));
    QCOMPARE(child<QTextEdit>(u"difference"_s)->toPlainText(), u"BonjourBonsoir à tous"_s);
    QVERIFY(child<QLabel>(u"reviewStatus"_s)->text().contains(u"changed since"_s));
}

void tst_Review::pane_comments_resolve()
{
    const domain::Post post = addPost();
    showPane(post.id);
    auto *const words = child<QPlainTextEdit>(u"commentWords"_s);
    words->setFocus();
    QTest::keyClicks(words, u"<b>Le lien ?</b>"_s);
    QTest::mouseClick(child<QCheckBox>(u"commentForClient"_s),
                      Qt::LeftButton,
                      {},
                      QPoint(8, child<QCheckBox>(u"commentForClient"_s)->height() / 2));
    press(u"sendComment"_s);
    QTRY_COMPARE(review(post.id).comments.size(), 1);
    const domain::PostComment comment = review(post.id).comments.first();
    QCOMPARE(comment.text, u"<b>Le lien ?</b>"_s);
    QCOMPARE(comment.audience, domain::PostComment::Audience::Client);
    press(u"resolve-"_s + comment.id.text());
    QTRY_VERIFY(review(post.id).comments.first().resolvedAt);
    QTRY_COMPARE(m_sample->events.size(), 2);
    QVERIFY(answered(m_sample->workspace.history().undo(m_sample->events.last())));
    QVERIFY(!review(post.id).comments.first().resolvedAt);
}

void tst_Review::pane_unsavedWords_asksToSave()
{
    const domain::Post post = addPost();
    showPane(post.id)->setBefore([] { return false; });
    press(u"approvePost"_s);
    QTRY_COMPARE(m_sample->toasts.size(), 1);
    QCOMPARE(review(post.id).status, domain::ReviewStatus::None);
}

void tst_Review::pane_namedApprover_isOnTheButton()
{
    rule(domain::ApprovalMode::Required, {u"Éloïse"_s, u"Client"_s});
    const domain::Post post = addPost();
    showPane(post.id);
    QTRY_COMPARE(child<QPushButton>(u"approvePost"_s)->text(), u"Approve as Éloïse"_s);
    press(u"approvePost"_s);
    QTRY_COMPARE(child<QPushButton>(u"approvePost"_s)->text(), u"Approve as Client"_s);
    press(u"approvePost"_s);
    QTRY_COMPARE(stored(post.id).state, PostState::Approved);
}

void tst_Review::form_setsTheRule_andUndoes()
{
    auto *const form = new ui::ApprovalForm(m_sample->context);
    show(form, {400, 300});
    const domain::BrandId brand = m_sample->brands.first().id;
    form->setBrand(brand);
    QTRY_VERIFY(!child<QPushButton>(u"saveApproval"_s)->isEnabled());
    auto *const mode = child<QComboBox>(u"approvalMode"_s);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    QTest::keyClicks(child<QLineEdit>(u"approvers"_s), u"Camille,  Claire "_s);
    press(u"saveApproval"_s);
    QTRY_COMPARE(m_sample->events.size(), 1);
    services::ApprovalService approval(m_sample->workspace.storage());
    const auto saved = answered(approval.rule(brand)).value();
    QCOMPARE(saved.mode, domain::ApprovalMode::Required);
    QCOMPARE(saved.approvers, (QStringList{u"Camille"_s, u"Claire"_s}));
    QVERIFY(answered(m_sample->workspace.history().undo(m_sample->events.first())));
    QTRY_COMPARE(mode->currentIndex(), 0);
}

void tst_Review::strip_saysWhatWaits()
{
    auto *const strip = new ui::ReviewStrip(m_sample->context);
    m_window.reset(strip);
    strip->resize(900, 44);
    const int before
        = int(answered(services::ApprovalService(m_sample->workspace.storage()).open()).value().size());
    const domain::Post post = addPost();
    QVERIFY(answered(services::ApprovalService(m_sample->workspace.storage()).request({post.id}, u"Y"_s)));
    strip->setBrands(m_sample->brands);
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(child<QLabel>(u"reviewText"_s)->text().contains(QString::number(before + 1)));
    press(u"openReview"_s);
    QTRY_COMPARE(m_sample->intents.size(), 1);
}

void tst_Review::actions_packAndAnswer_throughFiles()
{
    rule(domain::ApprovalMode::Required);
    const domain::Post post = addPost();
    show(new QWidget);
    ui::ReviewActions actions(m_sample->context, m_window.get());
    const QString path = m_sample->folder.filePath(u"pack.html"_s);
    m_sample->prompts.answerFiles({path});
    actions.exportPack(post.brand, {post.id});
    QTRY_VERIFY(QFile::exists(path));
    QTRY_COMPARE(m_sample->toasts.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    const auto article
        = QRegularExpression(
              u"<article data-post=\"([^\"]*)\" data-hash=\"([^\"]*)\" data-seal=\"([^\"]*)\""_s)
              .match(page);
    const auto pack = QRegularExpression(u"data-pack=\"([^\"]*)\""_s).match(page);
    const QJsonObject row{{u"post"_s, article.captured(1)},
                          {u"hash"_s, article.captured(2)},
                          {u"seal"_s, article.captured(3)},
                          {u"decision"_s, u"approve"_s},
                          {u"comment"_s, u"<img src=x>Parfait"_s}};
    const QJsonObject answer{{u"format"_s, u"ruche-review"_s},
                             {u"version"_s, 1},
                             {u"pack"_s, pack.captured(1)},
                             {u"answer"_s, u"a1"_s},
                             {u"reviewer"_s, u"Claire"_s},
                             {u"posts"_s, QJsonArray{row}}};
    const QString answerPath = m_sample->folder.filePath(u"claire.ruche-review"_s);
    QFile out(answerPath);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(answer).toJson());
    out.close();
    m_sample->prompts.answerFiles({answerPath});
    actions.readAnswers();
    QTRY_VERIFY(child<ui::AnswerDialog>(u"answer"_s));
    QCOMPARE(child<QTableWidget>(u"answerLines"_s)->item(0, 1)->text(), u"It is approved."_s);
    QCOMPARE(review(post.id).status, domain::ReviewStatus::None);
    press(u"takeOver"_s);
    QTRY_COMPARE(review(post.id).status, domain::ReviewStatus::Approved);
    QTRY_COMPARE(m_sample->events.size(), 1);
    QVERIFY(answered(m_sample->workspace.history().undo(m_sample->events.first())));
    QCOMPARE(review(post.id).status, domain::ReviewStatus::None);
}

void tst_Review::actions_badFile_isToldInWords()
{
    show(new QWidget);
    ui::ReviewActions actions(m_sample->context, m_window.get());
    const QString path = m_sample->folder.filePath(u"x.ruche-review"_s);
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("\x00\xff");
    out.close();
    m_sample->prompts.answerFiles({path});
    QSignalSpy told(&m_sample->context, &ui::PageContext::toastRequested);
    actions.readAnswers();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!m_sample->toasts.last().isEmpty());
    QVERIFY(!child<ui::AnswerDialog>(u"answer"_s));
}

void tst_Review::everything_hasANameForScreenReaders()
{
    const domain::Post post = addPost();
    showPane(post.id);
    QTRY_VERIFY(child<QPushButton>(u"requestReview"_s)->isEnabled());
    QCOMPARE(namelessWidgets(m_window.get()), QStringList());
    auto *const form = new ui::ApprovalForm(m_sample->context);
    show(form, {400, 300});
    form->setBrand(post.brand);
    QCOMPARE(namelessWidgets(m_window.get()), QStringList());
}

void tst_Review::everything_fits_andIsPainted_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Review::everything_fits_andIsPainted()
{
    QFETCH(bool, dark);
    m_sample->theme.setChoice(dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    rule(domain::ApprovalMode::Required, {u"Éloïse"_s, u"Validation client Cap Pertuis"_s});
    const domain::Post post = addPost();
    services::ApprovalService approval(m_sample->workspace.storage());
    QVERIFY(answered(approval.request({post.id}, u"Yanis"_s)));
    QVERIFY(answered(approval.approve({post.id}, u"Éloïse"_s)));
    QVERIFY(answered(approval.comment(
        post.id, {}, domain::PostComment::Audience::Internal, u"Yanis"_s, u"Le lien manque encore."_s)));
    services::PostDraft draft;
    draft.brand = post.brand;
    draft.title = post.title;
    draft.text = u"Bonsoir à tous, et à dimanche"_s;
    QVERIFY(answered(m_sample->workspace.posts().update(post.id, stored(post.id).revision, draft)));
    showPane(post.id);
    QTRY_VERIFY(child<QTextEdit>(u"difference"_s));
    QVERIFY2(m_window->minimumSizeHint().width() <= 240,
             qPrintable(QString::number(m_window->minimumSizeHint().width())));
    const QString folder = qEnvironmentVariable("RUCHE_TEST_PICTURES");
    if (!folder.isEmpty())
        m_window->grab().save(folder + (dark ? u"/approval-dark.png"_s : u"/approval.png"_s));
    const QImage picture = m_window->grab().toImage();
    QVERIFY(!picture.isNull());
}

QTEST_MAIN(tst_Review)
#include "tst_review.moc"
