// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/textblock.h"
#include "ui/inbox/threaddelegate.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

namespace {

const QDateTime noon(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC);

domain::Message messageOf(qint64 id, const QString &text, const QDateTime &at)
{
    domain::Message message;
    message.id = domain::MessageId(id);
    message.authorName = u"Lou Ménard"_s;
    message.text = text;
    message.writtenAt = at;
    return message;
}

services::Thread threadOf(const QStringList &texts)
{
    services::Thread thread;
    thread.conversation.id = domain::ConversationId(1);
    qint64 id = 0;
    for (const QString &text : texts) {
        ++id;
        thread.messages.append(messageOf(id, text, noon.addSecs(id * 60)));
        thread.sentiments.append(std::nullopt);
    }
    thread.conversation.newest = domain::MessageId(id);
    return thread;
}

domain::OutboxEntry entryOf(domain::OutboxState state, std::optional<Error> problem = std::nullopt)
{
    domain::OutboxEntry entry;
    entry.id = domain::OutboxId(7);
    entry.conversation = domain::ConversationId(1);
    entry.isReply = true;
    entry.text = u"We send you a new one."_s;
    entry.state = state;
    entry.notBefore = noon;
    entry.problem = std::move(problem);
    return entry;
}

} // namespace

class tst_ThreadView : public QObject
{
    Q_OBJECT

private slots:
    void rows_ofMessagesAndNotes_areInOrderOfTime()
    {
        const FixedClock clock(noon);
        ThreadModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        services::Thread thread = threadOf({u"first"_s, u"second"_s});
        domain::Note note;
        note.id = domain::NoteId(3);
        note.text = u"same batch"_s;
        note.writtenAt = noon.addSecs(90);
        thread.notes = {note};
        domain::Post post;
        post.id = domain::PostId(5);
        post.title = u"The jacket"_s;
        post.createdAt = noon.addDays(-5);
        thread.post = post;
        model.setThread(thread, {entryOf(domain::OutboxState::Waiting)}, u"Europe/Paris"_s);
        QList<ThreadItem::Kind> kinds;
        for (const ThreadItem &item : model.items())
            kinds.append(item.kind);
        using enum ThreadItem::Kind;
        QCOMPARE(kinds, (QList{Post, Message, Note, Message, Pending}));
        QVERIFY(model.items().at(3).newest);
        QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"Internal note"_s));
    }

    void newMessage_isInsertedBehindWhatIsRead()
    {
        const FixedClock clock(noon);
        ThreadModel model(clock);
        model.setThread(threadOf({u"first"_s}), {}, u"UTC"_s);
        const QPersistentModelIndex first(model.index(0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setThread(threadOf({u"first"_s, u"second"_s}), {}, u"UTC"_s);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(first.isValid());
        QCOMPARE(resets.size(), 0);
        QVERIFY(!model.items().at(0).newest);
    }

    void pendingReply_saysWhatHappensToIt_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("offline");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("retry");
        QTest::addColumn<bool>("cancel");
        using enum domain::OutboxState;
        QTest::newRow("offline") << int(Waiting) << true << u"online"_s << false << true;
        QTest::newRow("waiting") << int(Waiting) << false << u"leave"_s << false << true;
        QTest::newRow("sending") << int(Sending) << false << u"Sending"_s << false << false;
        QTest::newRow("uncertain") << int(Uncertain) << false << u"arrived"_s << false << false;
        QTest::newRow("failed") << int(Failed) << true << u""_s << true << true;
    }

    void pendingReply_saysWhatHappensToIt()
    {
        QFETCH(int, state);
        QFETCH(bool, offline);
        QFETCH(QString, words);
        QFETCH(bool, retry);
        QFETCH(bool, cancel);
        const FixedClock clock(noon);
        ThreadModel model(clock);
        const std::optional<Error> problem = offline
            ? std::optional(Error{ErrorCode::Transient, u"no route"_s, {}, std::nullopt})
            : std::nullopt;
        model.setThread(threadOf({u"first"_s}), {entryOf(domain::OutboxState(state), problem)}, u"UTC"_s);
        const ThreadItem item = model.items().last();
        QVERIFY2(item.status.contains(words), qPrintable(item.status));
        QVERIFY(!item.status.isEmpty());
        QVERIFY(!item.status.contains(u"no route"_s));
        QCOMPARE(item.canRetry, retry);
        QCOMPARE(item.canCancel, cancel);
        QCOMPARE(item.text, u"We send you a new one."_s);
    }

    void hostileMarkup_isPaintedAsWritten()
    {
        const QString hostile = u"<img src=x onerror=alert(1)><b>bold</b>"_s;
        const QFont f = font(TextSize::Reading);
        TextBlock narrow(hostile, f, 60, 21);
        TextBlock wide(hostile, f, 4000, 21);
        QCOMPARE(wide.height(), 21);
        QVERIFY(narrow.height() > 60);
        // As wide as the characters that were written: nothing was taken for a tag.
        QImage image(QFontMetrics(f).horizontalAdvance(hostile) + 40, 21, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        wide.paint(&painter, {0, 0}, Qt::black, Qt::blue);
        painter.end();
        int last = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).lightness() < 128)
                    last = x;
            }
        }
        QVERIFY(last > QFontMetrics(f).horizontalAdvance(hostile) * 9 / 10);
    }

    void address_underThePointer_isFoundWithoutItsFullStop()
    {
        const QFont f = font(TextSize::Reading);
        const QString text = u"See https://cap.example/a?b=1. Or javascript:alert(1)"_s;
        const TextBlock block(text, f, 4000, 21);
        const QFontMetrics fm(f);
        QCOMPARE(block.linkAt({fm.horizontalAdvance(u"See http"_s), 10}), u"https://cap.example/a?b=1"_s);
        QCOMPARE(block.linkAt({5, 10}), QString());
        QCOMPARE(block.linkAt({fm.horizontalAdvance(text) - 20, 10}), QString());
    }

    void clicks_onPartsOfARow_sayWhatIsMeant()
    {
        const FixedClock clock(noon);
        ThreadModel model(clock);
        const Error problem{ErrorCode::Forbidden, u"403"_s, {}, std::nullopt};
        model.setThread(threadOf({u"https://cap.example/x"_s}),
                        {entryOf(domain::OutboxState::Failed, problem)},
                        u"UTC"_s);
        ThreadView view(model);
        view.resize(560, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy links(&view, &ThreadView::linkActivated);
        QSignalSpy retries(&view, &ThreadView::retryRequested);
        QSignalSpy cancels(&view, &ThreadView::cancelRequested);
        const auto click = [&view](int row, const QPoint &inRow) {
            QTest::mouseClick(view.viewport(),
                              Qt::LeftButton,
                              {},
                              view.visualRect(view.model()->index(row, 0)).topLeft() + inRow);
        };
        click(0, QPoint(75, 10 + scaled(20) + 10));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toString(), u"https://cap.example/x"_s);
        const QRect pending = view.visualRect(model.index(1));
        const QPoint actions(0, pending.height() - 10 - 8 - scaled(metrics::compactHeight) / 2);
        click(1, actions + QPoint(80, 0));
        QCOMPARE(retries.size(), 1);
        click(1, actions + QPoint(160, 0));
        QCOMPARE(cancels.size(), 1);
    }

    void heights_followTheWidth()
    {
        const FixedClock clock(noon);
        ThreadModel model(clock);
        model.setThread(threadOf({u"word "_s.repeated(200)}), {}, u"UTC"_s);
        ThreadView view(model);
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const int wide = view.visualRect(model.index(0)).height();
        view.resize(400, 400);
        QTRY_VERIFY(view.visualRect(model.index(0)).height() > wide * 3 / 2);
    }

    void replyBox_overTheLimit_cannotBeSent()
    {
        ReplyBox box;
        box.setLimit(10);
        box.show();
        auto *send = box.findChild<QPushButton *>(u"replySend"_s);
        auto *counter = box.findChild<QLabel *>(u"replyCounter"_s);
        QVERIFY(!send->isEnabled());
        QSignalSpy edits(&box, &ReplyBox::textEdited);
        auto *edit = box.findChild<QPlainTextEdit *>(u"replyText"_s);
        edit->insertPlainText(u"👩‍👩‍👧 is one"_s);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(counter->text(), u"8 / 10"_s);
        QVERIFY(send->isEnabled());
        edit->insertPlainText(u" too long"_s);
        QVERIFY(!send->isEnabled());
        QVERIFY(counter->accessibleName().contains(u"7"_s));
    }

    void replyBox_asNote_hasNoLimitAndNeedsNoRight()
    {
        ReplyBox box;
        box.setReplyAllowed(false, u"no right"_s);
        box.show();
        box.setText(u"remember"_s);
        QVERIFY(!box.canSend());
        box.setNote(true);
        QVERIFY(box.canSend());
        box.setLimit(3);
        QVERIFY(box.canSend());
    }
};

QTEST_MAIN(tst_ThreadView)
#include "tst_threadview.moc"
