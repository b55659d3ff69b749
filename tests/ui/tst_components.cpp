// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/branddot.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/dialogprompts.h"
#include "ui/common/drawer.h"
#include "ui/common/emptystate.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/keyhint.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressbar.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sentimentmark.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/statuspill.h"
#include "ui/common/style.h"
#include "ui/common/tile.h"
#include "ui/common/toasthost.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

namespace {

class Canvas final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(this).canvas); }
};

QPushButton *button(const QString &text, const char *kind, bool compact = false, bool enabled = true)
{
    auto *result = new QPushButton(text);
    setButtonKind(result, kind, compact);
    result->setEnabled(enabled);
    return result;
}

QHBoxLayout *row(const QList<QWidget *> &widgets, bool stretch = true)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(6);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    if (stretch)
        layout->addStretch(1);
    return layout;
}

QWidget *left()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setSpacing(10);
    column->addLayout(row({button(u"Schedule"_s, "primary"),
                           button(u"Cancel"_s, "secondary"),
                           button(u"Idle"_s, "secondary", false, false)}));
    column->addLayout(row(
        {button(u"Erase…"_s, "danger"), button(u"Delete"_s, "dangerPrimary"), button(u"Quiet"_s, "quiet")}));
    auto *split = new QToolButton;
    split->setText(u"Reply"_s);
    split->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    split->setPopupMode(QToolButton::MenuButtonPopup);
    split->setMenu(new QMenu(split));
    setButtonKind(split, "primary", true);
    auto *more = new QToolButton;
    more->setIcon(icon(u"more"_s));
    more->setAccessibleName(u"More"_s);
    setButtonKind(more, "secondary", true);
    column->addLayout(
        row({button(u"Compact 28"_s, "primary", true), split, button(u"Filter"_s, "secondary", true), more}));
    auto *name = new QLineEdit;
    name->setPlaceholderText(u"Name of the brand"_s);
    name->setAccessibleName(u"Name"_s);
    auto *time = new QLineEdit(u"25:61"_s);
    auto *wrong = new FormField(u"Time"_s, time);
    wrong->setError(u"The time goes from 00:00 to 23:59"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"Paris"_s, u"London"_s});
    column->addLayout(row({name}, false));
    column->addLayout(row({wrong, new FormField(u"Zone"_s, combo)}, false));
    auto *spin = new QSpinBox;
    auto *search = new SearchField;
    search->setPlaceholder(u"Search"_s);
    column->addLayout(row({new FormField(u"Count"_s, spin), search}, false));
    auto *off = new QCheckBox;
    off->setAccessibleName(u"Off"_s);
    auto *on = new QCheckBox(u"On"_s);
    on->setChecked(true);
    auto *mixed = new QCheckBox;
    mixed->setAccessibleName(u"Mixed"_s);
    mixed->setTristate(true);
    mixed->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"One"_s);
    radio->setChecked(true);
    auto *toggle = new QCheckBox;
    toggle->setAccessibleName(u"Switch"_s);
    toggle->setProperty("switch", true);
    toggle->setChecked(true);
    column->addLayout(row({off, on, mixed, radio, toggle}));
    using enum domain::PostState;
    column->addLayout(row({new StatusPill(Draft), new StatusPill(InReview), new StatusPill(Approved)}));
    column->addLayout(row({new StatusPill(Scheduled),
                           new StatusPill(Published),
                           new StatusPill(Failed),
                           new StatusPill(Missed)}));
    domain::Sentiment bad{domain::Sentiment::Label::Negative, -0.82, {}, false};
    domain::Sentiment flat{domain::Sentiment::Label::Neutral, 0, {}, false};
    domain::Sentiment good{domain::Sentiment::Label::Positive, 0.56, {}, false};
    column->addLayout(row({new SentimentMark(bad),
                           new SentimentMark(flat),
                           new SentimentMark(good),
                           new Chip(u"? Question"_s, ChipKind::Outlined),
                           new Chip(u"FR"_s)}));
    auto *filter = new Chip(u"Status"_s);
    filter->setFilter(true);
    filter->setMenuArrow(true);
    auto *active = new Chip(u"Summer 2026"_s, ChipKind::Soft);
    active->setFilter(true);
    active->setRemovable(true);
    column->addLayout(row({filter, active, new Badge(27, true), new Badge(12)}));
    auto *segments = new SegmentedControl;
    segments->addSegment(u"month"_s, u"Month"_s);
    segments->addSegment(u"week"_s, u"Week"_s);
    segments->addSegment(u"agenda"_s, u"Agenda"_s);
    segments->setSegmentCount(u"month"_s, u"11"_s);
    segments->setCompact(true);
    column->addLayout(row({segments, new KeyHint(u"Ctrl K"_s)}));
    auto *tile = new Tile;
    tile->setData({u"Response time"_s,
                   u"42 min"_s,
                   u"18 min, better"_s,
                   false,
                   TileData::Trend::Better,
                   {1, 4, 2, 6, 3},
                   {}});
    column->addLayout(row({tile, new Avatar(u"Camille Roux"_s)}, false));
    auto *networks = new QHBoxLayout;
    for (const QString &network : {u"instagram"_s,
                                   u"facebook"_s,
                                   u"youtube"_s,
                                   u"linkedin"_s,
                                   u"mastodon"_s,
                                   u"bluesky"_s,
                                   u"reddit"_s,
                                   u"discord"_s,
                                   u"wordpress"_s,
                                   u"nodebb"_s,
                                   u"reviews"_s,
                                   u"pinterest"_s,
                                   u"tiktok"_s,
                                   u"rss"_s}) {
        auto *glyph = new QLabel;
        glyph->setPixmap(iconPixmap(networkIconName(network), Theme::current().text2, 16, 1));
        networks->addWidget(glyph);
    }
    column->addLayout(networks);
    column->addStretch(1);
    return side;
}

QWidget *right()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setSpacing(8);
    auto *bad = new Banner(Banner::Kind::Bad);
    bad->setText(u"13 characters too many"_s);
    bad->addAction(u"Shorten"_s);
    auto *warning = new Banner(Banner::Kind::Warning);
    warning->setText(u"Offline since 10:32"_s, u"You can go on working."_s);
    auto *good = new Banner(Banner::Kind::Good);
    good->setText(u"Account connected, import running"_s);
    column->addWidget(bad);
    column->addWidget(warning);
    column->addWidget(good);
    auto *progress = new ProgressBar;
    progress->setValue(0.7, 0.53);
    column->addWidget(progress);
    auto *card = new Card(u"Today's posts"_s);
    card->setCount(u"7"_s);
    card->setHeaderLine(true);
    card->addHeaderWidget(button(u"Calendar"_s, "quiet", true));
    auto *empty = new EmptyState;
    empty->setContent(
        u"calendar"_s, u"Nothing planned from 22 to 28 June"_s, u"Two key dates fall in this week."_s);
    empty->addAction(u"Post"_s, true);
    empty->addAction(u"Place a draft"_s);
    card->content()->addWidget(empty);
    column->addWidget(card);
    auto *skeleton = new SkeletonList(50);
    skeleton->setFixedHeight(100);
    skeleton->setLoading(true);
    column->addWidget(skeleton);
    auto *menu = new QMenu(side);
    menu->setObjectName(u"menu"_s);
    auto *copy = menu->addAction(icon(u"copy"_s), u"Duplicate"_s);
    copy->setProperty("keys", u"Ctrl D"_s);
    menu->addAction(icon(u"clock"_s), u"Reschedule…"_s)->setProperty("keys", u"D"_s);
    menu->addSeparator();
    menu->addAction(icon(u"trash"_s), u"Delete"_s)->setProperty("danger", true);
    column->addStretch(1);
    return side;
}

} // namespace

class tst_Components : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes = new ThemeManager(*qApp, this); }

    void sheet_inBothThemes_namesEverythingAndDiffers()
    {
        QImage images[2];
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_themes->setChoice(choice);
            Canvas sheet;
            auto *columns = new QHBoxLayout(&sheet);
            columns->addWidget(left());
            columns->addWidget(right());
            sheet.resize(760, 720);
            sheet.show();
            QVERIFY(QTest::qWaitForWindowExposed(&sheet));
            ToastHost toasts(&sheet);
            ToastMessage message;
            message.text = u"7 comments marked as spam"_s;
            message.undo = [] {};
            toasts.show(message);
            auto *skeleton = sheet.findChild<SkeletonList *>();
            QTRY_VERIFY(skeleton->isShown());
            const QStringList nameless = test::namelessWidgets(&sheet);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
            auto *menu = sheet.findChild<QMenu *>(u"menu"_s);
            menu->popup(sheet.mapToGlobal(QPoint(520, 560)));
            menu->setActiveAction(menu->actions().first());
            QImage &image = images[choice == ThemeChoice::Dark ? 1 : 0];
            image = sheet.grab().toImage();
            QPainter painter(&image);
            painter.drawPixmap(520, 560, menu->grab());
            painter.end();
            menu->close();
            image.save(choice == ThemeChoice::Dark ? u"component-sheet-dark.png"_s
                                                   : u"component-sheet-light.png"_s);
        }
        QVERIFY(images[0] != images[1]);
        QVERIFY(images[0].pixelColor(2, 2).lightness() > 200);
        QVERIFY(images[1].pixelColor(2, 2).lightness() < 60);
        m_themes->setChoice(ThemeChoice::Light);
    }

    void buttons_byKind_haveTheirHeights()
    {
        QScopedPointer<QPushButton> normal(button(u"Plan"_s, "primary"));
        QScopedPointer<QPushButton> compact(button(u"Plan"_s, "primary", true));
        QCOMPARE(normal->sizeHint().height(), 32);
        QCOMPARE(compact->sizeHint().height(), 28);
        QLineEdit field;
        QCOMPARE(field.sizeHint().height(), 32);
        field.setProperty("large", true);
        field.updateGeometry();
        QCOMPARE(field.sizeHint().height(), 36);
    }

    void plainLabel_withMarkup_showsItAsWritten()
    {
        PlainLabel label(u"<b>bold</b><img src='http://tracker.example/x.png'>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), u"<b>bold</b><img src='http://tracker.example/x.png'>"_s);
        PlainLabel narrow(u"a long title that cannot fit"_s);
        narrow.setEliding(true);
        narrow.resize(40, 20);
        narrow.show();
        QVERIFY(QTest::qWaitForWindowExposed(&narrow));
        QTRY_COMPARE(narrow.toolTip(), narrow.text());
    }

    void chip_removable_asksByClickAndKey()
    {
        Chip chip(u"Summer"_s);
        chip.setRemovable(true);
        QSignalSpy spy(&chip, &Chip::removeRequested);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(spy.size(), 2);
    }

    void tableHeader_sorted_pointsTheWayValuesGo()
    {
        QStandardItemModel model(1, 3);
        model.setHorizontalHeaderLabels(
            {u"  "_s, u"Messages"_s, u"Last"_s}); // the first has no ink of its own
        QTableView table;
        table.setModel(&model);
        QHeaderView *const header = table.horizontalHeader();
        table.resize(600, 200);
        header->setSortIndicatorShown(true);
        const auto shot = [&](int column, Qt::SortOrder order) {
            header->setSortIndicator(column, order);
            return header->grab().toImage();
        };
        const auto ink = [](const QImage &image, const QRect &area) {
            int dark = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    dark += 255 - image.pixelColor(x, y).lightness();
            }
            return dark;
        };
        const int half = header->height() / 2;
        const QRect upper(16, 4, 50, half - 4);
        const QRect lower(16, half, 50, half - 4);
        const QImage down = shot(0, Qt::DescendingOrder);
        QVERIFY(ink(down, lower) > ink(down, upper));
        const QImage up = shot(0, Qt::AscendingOrder);
        QVERIFY(ink(up, upper) > ink(up, lower));
    }

    void tableHeader_words_standAboveTheCells()
    {
        QStandardItemModel model(1, 2);
        model.setHorizontalHeaderLabels({u"HHH"_s, u"HHH"_s});
        QTableView table;
        table.setModel(&model);
        QHeaderView *const header = table.horizontalHeader();
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->resizeSection(0, 200);
        header->resizeSection(1, 200);
        table.resize(600, 200);
        const QImage image = header->grab().toImage();
        const auto firstInk = [&](int from) {
            const QColor paper = image.pixelColor(from, header->height() / 2);
            int x = from;
            while (x < image.width() && image.pixelColor(x, header->height() / 2) == paper)
                ++x;
            return x - from;
        };
        QVERIFY2(std::abs(firstInk(0) - metrics::rowPadding) <= 2, qPrintable(QString::number(firstInk(0))));
        QVERIFY2(std::abs(firstInk(200) - metrics::grid) <= 2, qPrintable(QString::number(firstInk(200))));
    }

    void formField_error_isSaidAndTaken()
    {
        FormField field(u"Name"_s, new QLineEdit);
        field.setError(u"It is taken"_s);
        QCOMPARE(field.field()->accessibleDescription(), u"It is taken"_s);
        QVERIFY(field.field()->property("invalid").toBool());
        field.setError({});
        QVERIFY(!field.field()->property("invalid").toBool());
        QCOMPARE(field.field()->accessibleName(), u"Name"_s);
    }

    void drawer_openAndEscape_movesFocusThereAndBack()
    {
        QWidget window;
        auto *line = new QLineEdit(&window);
        auto *drawer = new Drawer(&window);
        drawer->hide();
        drawer->setTitle(u"Details"_s);
        window.resize(400, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        line->setFocus();
        drawer->open();
        QVERIFY(drawer->isAncestorOf(qApp->focusWidget()));
        QSignalSpy closed(drawer, &Drawer::closed);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(qApp->focusWidget(), line);
    }

    void confirm_destructive_cancelIsTheDefault()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        DialogPrompts prompts;
        Confirmation question;
        question.title = u"Delete 7 comments?"_s;
        question.confirmText = u"Delete 7 comments"_s;
        question.checkText = u"Ban their authors too"_s;
        question.destructive = true;
        int answers = 0;
        ConfirmationAnswer last;
        const auto done = [&](const ConfirmationAnswer &answer) {
            ++answers;
            last = answer;
        };
        prompts.confirm(&window, question, done);
        auto *dialog = window.findChild<QDialog *>();
        QVERIFY(dialog);
        QVERIFY(test::namelessWidgets(dialog).isEmpty());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(answers, 1);
        QVERIFY(!last.confirmed);
        prompts.confirm(&window, question, done);
        QTRY_COMPARE(window.findChildren<QDialog *>().size(), 1);
        dialog = window.findChild<QDialog *>();
        dialog->findChild<QCheckBox *>()->click();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"promptAccept"_s), Qt::LeftButton);
        QCOMPARE(answers, 2);
        QVERIFY(last.confirmed);
        QVERIFY(last.checked);
    }

    void askText_withProblem_waitsForABetterText()
    {
        QWidget window;
        window.show();
        DialogPrompts prompts;
        TextQuestion question;
        question.title = u"Rename"_s;
        question.label = u"Name"_s;
        question.problem = [](const QString &text) { return text.size() < 3 ? u"Too short"_s : QString(); };
        std::optional<QString> answer;
        prompts.askText(&window, question, [&](const std::optional<QString> &text) { answer = text; });
        auto *dialog = window.findChild<QDialog *>();
        auto *accept = dialog->findChild<QPushButton *>(u"promptAccept"_s);
        auto *line = dialog->findChild<QLineEdit *>(u"promptInput"_s);
        QTest::keyClicks(line, u"ab"_s);
        QVERIFY(!accept->isEnabled());
        QTest::keyClicks(line, u"c"_s);
        QVERIFY(accept->isEnabled());
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(answer, std::optional<QString>(u"abc"_s));
    }

    void skeleton_quickAnswer_neverShows()
    {
        SkeletonList list(50);
        list.setLoading(true);
        QVERIFY(!list.isShown());
        list.setLoading(false);
        QTest::qWait(350);
        QVERIFY(!list.isShown());
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(tst_Components)
#include "tst_components.moc"
