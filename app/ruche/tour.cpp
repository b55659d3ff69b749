// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/tour.h"

#include "core/base/async.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/theme.h"
#include "ui/moderation/moderationpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <tuple>
#include <variant>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

namespace {

/// A page that has not loaded by then is painted as it is.
constexpr int longestWaitMs = 10000;
/// Between two looks at a page: room for what it puts off by a moment on purpose.
constexpr int roundMs = 60;
/// Painting asks for rows, rows for details: each goes one round to the workspace.
constexpr int quietRounds = 4;

TourStop stopAt(const QString &file, QLatin1StringView page, const QString &section = {})
{
    return {file, ui::OpenPage{page, section}, false, false, {}, {}};
}

TourStop after(TourStop stop, const QStringList &commands)
{
    stop.commands = commands;
    return stop;
}

/// Windows of their own that belong to the window: dialogs, and the menu that is open.
QList<QWidget *> overlays(const QWidget &window)
{
    QList<QWidget *> list;
    const QList<QWidget *> all = QApplication::topLevelWidgets();
    for (QWidget *const widget : all) {
        if (widget != &window && widget->isVisible() && qobject_cast<QDialog *>(widget))
            list.append(widget);
    }
    if (QWidget *const menu = QApplication::activePopupWidget())
        list.append(menu);
    return list;
}

} // namespace

Tour::Tour(ui::MainWindow &window,
           ui::ThemeManager &theme,
           services::Workspace &workspace,
           QString folder,
           QSize size,
           QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_workspace(workspace)
    , m_folder(std::move(folder))
    , m_size(size)
{
}

QList<TourStop> Tour::stops()
{
    namespace pages = ui::pages;
    const TourStop members = stopAt(u"05-members"_s, pages::members);
    QList<TourStop> list{
        stopAt(u"01-today"_s, pages::today),
        after(stopAt(u"02-calendar-month"_s, pages::calendar), {u"calendar.month"_s}),
        after(stopAt(u"02b-calendar-week"_s, pages::calendar), {u"calendar.week"_s}),
        after(stopAt(u"02c-calendar-agenda"_s, pages::calendar), {u"calendar.agenda"_s}),
        after(stopAt(u"02d-calendar-board"_s, pages::calendar), {u"calendar.board"_s}),
        after(stopAt(u"02e-calendar-timeline"_s, pages::calendar), {u"calendar.timeline"_s}),
        {u"03-composer"_s, ui::NewPost{}, false, false, {}, {}},
        stopAt(u"04-inbox"_s, pages::inbox),
        stopAt(u"04b-moderation"_s, pages::moderation, u"check"_s),
        stopAt(u"04c-moderation-rules"_s, pages::moderation, u"rules"_s),
        stopAt(u"04d-moderation-log"_s, pages::moderation, u"log"_s),
        members,
        after(stopAt(u"05b-member"_s, pages::members), {u"members.next"_s}),
        after(stopAt(u"05c-merge"_s, pages::members), {u"members.next"_s, u"members.merge"_s}),
        stopAt(u"06-analytics"_s, pages::analytics),
        after(stopAt(u"06b-analytics-export"_s, pages::analytics), {u"analytics.export"_s}),
        stopAt(u"07-reputation"_s, pages::reputation),
        stopAt(u"08-strategy"_s, pages::strategy),
        after(stopAt(u"08b-objective"_s, pages::strategy), {u"strategy.new"_s}),
        stopAt(u"11-settings-accounts"_s, pages::settings, u"accounts"_s),
        stopAt(u"11b-settings-appearance"_s, pages::settings, u"appearance"_s),
        stopAt(u"11c-settings-brands"_s, pages::settings, u"brands"_s),
        after(stopAt(u"11d-health"_s, pages::settings, u"accounts"_s), {u"publish.health"_s}),
        stopAt(u"15-library"_s, pages::library),
        after(stopAt(u"16-pause"_s, pages::today), {u"publish.pause"_s}),
        after(stopAt(u"16b-by-hand"_s, pages::today), {u"publish.byHand"_s}),
        after(stopAt(u"16c-missed"_s, pages::today), {u"publish.missed"_s}),
        after(stopAt(u"16d-publish-log"_s, pages::today), {u"publish.log"_s}),
    };
    TourStop palette = stopAt(u"09-command-palette"_s, pages::today);
    palette.palette = u"p"_s;
    list.append(palette);
    const auto variant = [&list](const QString &file, const TourStop &of, bool dark, bool compact) {
        TourStop stop = of;
        stop.file = file;
        stop.dark = dark;
        stop.compact = compact;
        list.append(stop);
    };
    const QList<TourStop> plain = list;
    for (const TourStop &stop : plain) {
        const QString name = stop.file.section(u'-', 1, 1);
        if (stop.file == "01-today"_L1 || stop.file == "02-calendar-month"_L1 || stop.file == "03-composer"_L1
            || stop.file == "04-inbox"_L1 || stop.file == "06-analytics"_L1
            || stop.file == "07-reputation"_L1) {
            variant(stop.file + u"-dark"_s, stop, true, false);
            variant(u"14-compact-"_s + name, stop, false, true);
        } else if (stop.file == "05-members"_L1 || stop.file == "08-strategy"_L1
                   || stop.file == "11-settings-accounts"_L1) {
            variant(u"14-compact-"_s + name, stop, false, true);
        }
    }
    return list;
}

void Tour::start()
{
    m_left = stops();
    m_failed = !QDir().mkpath(m_folder);
    m_window.resize(m_size);
    m_window.show();
    domain::PostQuery query;
    using enum domain::PostState;
    query.states = {Draft, InReview, Approved, Scheduled};
    async::deliver(m_workspace.posts().list(query), this, [this](const Result<QList<domain::Post>> &posts) {
        visitAll(posts ? fullestPost(*posts) : domain::PostId());
    });
}

domain::PostId Tour::fullestPost(const QList<domain::Post> &posts)
{
    const auto fullness = [](const domain::Post &post) {
        const auto own
            = std::count_if(post.variants.begin(), post.variants.end(), [](const domain::Variant &variant) {
                  return variant.text.has_value();
              });
        return std::make_tuple(post.variants.size(), own, post.media.size());
    };
    const domain::Post *fullest = nullptr;
    for (const domain::Post &post : posts) {
        if (domain::isEditable(post) && (!fullest || fullness(post) > fullness(*fullest)))
            fullest = &post;
    }
    return fullest ? fullest->id : domain::PostId();
}

void Tour::visitAll(domain::PostId fullest)
{
    for (TourStop &stop : m_left) {
        if (fullest.isValid() && std::holds_alternative<ui::NewPost>(stop.intent))
            stop.intent = ui::OpenPost{fullest};
    }
    visitNext();
}

void Tour::visitNext()
{
    while (!m_left.isEmpty() && !m_window.registry().find(ui::pageOf(m_left.first().intent)))
        m_left.removeFirst();
    if (m_left.isEmpty() || m_failed) {
        emit finished(m_written, m_failed);
        return;
    }
    const TourStop stop = m_left.takeFirst();
    m_theme.setChoice(stop.dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    m_window.resize(stop.compact ? QSize(1024, 700) : m_size);
    m_window.open(stop.intent);
    whenQuiet([this, stop] { runCommands(stop); });
}

void Tour::runCommands(TourStop stop)
{
    if (stop.commands.isEmpty()) {
        if (!stop.palette.isNull())
            m_window.openPalette(stop.palette);
        whenQuiet([this, stop] {
            takePicture(stop);
            closeOverlays();
            visitNext();
        });
        return;
    }
    m_window.context().commands().run(stop.commands.takeFirst());
    whenQuiet([this, stop] { runCommands(stop); });
}

void Tour::whenQuiet(std::function<void()> then)
{
    quietRound(0, 0, then);
}

void Tour::quietRound(int round, int waited, const std::function<void()> &then)
{
    if (round == quietRounds) {
        then();
        return;
    }
    const ui::Page *const page = m_window.page(m_window.currentPage());
    if (page && page->isLoading() && waited < longestWaitMs) {
        QTimer::singleShot(roundMs, this, [=, this] { quietRound(0, waited + roundMs, then); });
        return;
    }
    [[maybe_unused]] const QPixmap seen = picture(); // asks for the rows that are seen
    // The workspace answers in the order of the questions: with this answer, those before it are there too.
    async::deliver(m_workspace.info(), this, [=, this](const Result<services::WorkspaceInfo> &) {
        QTimer::singleShot(roundMs, this, [=, this] { quietRound(round + 1, waited + roundMs, then); });
    });
}

QPixmap Tour::picture()
{
    QPixmap image = m_window.grab();
    QPainter painter(&image);
    const QList<QWidget *> above = overlays(m_window);
    for (QWidget *const overlay : above) {
        if (qobject_cast<QDialog *>(overlay)) {
            const QPoint at = m_window.rect().center() - overlay->rect().center();
            painter.drawPixmap(at, overlay->grab());
            painter.setPen(m_theme.theme().line2);
            painter.drawRect(QRect(at, overlay->size()).adjusted(-1, -1, 0, 0));
            continue;
        }
        // Below its button: the screen that menus are kept on may be smaller than the window, or not exist.
        const QWidget *const button = overlay->parentWidget();
        QPoint at = button ? button->mapTo(&m_window, QPoint(0, button->height() + 2)) : QPoint();
        at.setX(std::min(at.x(), m_window.width() - overlay->width() - 8));
        painter.drawPixmap(at, overlay->grab());
    }
    return image;
}

void Tour::closeOverlays()
{
    m_window.commandPalette().close();
    const QList<QWidget *> above = overlays(m_window);
    for (QWidget *const overlay : above)
        overlay->close();
}

void Tour::takePicture(const TourStop &stop)
{
    const QString path = QDir(m_folder).filePath(stop.file + u".png"_s);
    if (picture().save(path))
        ++m_written;
    else
        m_failed = true;
}

} // namespace ruche::app
