// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/tour.h"

#include "ui/commands/commandpalette.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pageregistry.h"

#include <QDir>
#include <QPixmap>
#include <QTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

namespace {

/// The time a page gets for its questions to the workspace.
constexpr std::chrono::milliseconds settleTime{900};

TourStop stopAt(const QString &file, QLatin1StringView page, const QString &section = {})
{
    return {file, ui::OpenPage{page, section}, false, false, {}};
}

} // namespace

Tour::Tour(ui::MainWindow &window, ui::ThemeManager &theme, QString folder, QSize size, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_folder(std::move(folder))
    , m_size(size)
{
}

QList<TourStop> Tour::stops()
{
    namespace pages = ui::pages;
    QList<TourStop> list{
        stopAt(u"01-today"_s, pages::today),
        stopAt(u"02-calendar-month"_s, pages::calendar),
        {u"03-composer"_s, ui::NewPost{}, false, false, {}},
        stopAt(u"04-inbox"_s, pages::inbox),
        stopAt(u"04b-moderation"_s, pages::inbox, u"held"_s),
        stopAt(u"05-members"_s, pages::members),
        stopAt(u"06-analytics"_s, pages::analytics),
        stopAt(u"07-reputation"_s, pages::reputation),
        stopAt(u"08-strategy"_s, pages::strategy),
        stopAt(u"11-settings-accounts"_s, pages::settings, u"accounts"_s),
        stopAt(u"15-library"_s, pages::library),
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
        if (stop.file == "01-today"_L1 || stop.file == "02-calendar-month"_L1 || stop.file == "04-inbox"_L1
            || stop.file == "06-analytics"_L1) {
            variant(stop.file + u"-dark"_s, stop, true, false);
            variant(u"14-compact-"_s + name, stop, false, true);
        } else if (stop.file == "03-composer"_L1) {
            variant(u"14-compact-composer"_s, stop, false, true);
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
    if (!stop.palette.isNull())
        m_window.openPalette(stop.palette);
    QTimer::singleShot(settleTime, this, [this, stop] {
        takePicture(stop);
        visitNext();
    });
}

void Tour::takePicture(const TourStop &stop)
{
    const QString path = QDir(m_folder).filePath(stop.file + u".png"_s);
    if (m_window.grab().save(path))
        ++m_written;
    else
        m_failed = true;
    m_window.commandPalette().close();
}

} // namespace ruche::app
