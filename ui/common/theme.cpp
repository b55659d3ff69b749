// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/focusring.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

/// What the two themes share.
Theme commonTheme()
{
    Theme t;
    t.danger = rgb(0xB42318);
    t.dangerHover = rgb(0x8F1C13);
    t.avatar = {rgb(0xF3D9B1),
                rgb(0xD5E3EC),
                rgb(0xE6D9EE),
                rgb(0xDCE7D3),
                rgb(0xF0D5D0),
                rgb(0xD3E6E3),
                rgb(0xE5DFD6),
                rgb(0xF1DDE6)};
    t.avatarText = rgb(0x3F3A35);
    t.toast = rgb(0x292420);
    t.toastText = rgb(0xF5F2EE);
    t.toastMuted = rgb(0xC4BBB2);
    t.toastAction = rgb(0xFBBF4D);
    t.toastLine = rgb(0x6B635B);
    return t;
}

Theme makeLight()
{
    Theme t = commonTheme();
    t.canvas = rgb(0xFAF9F7);
    t.rail = rgb(0xF3F1ED);
    t.surface = rgb(0xFFFFFF);
    t.sunken = rgb(0xF5F3F0);
    t.hover = rgb(0xEFECE7);
    t.press = rgb(0xE6E2DC);
    t.line = rgb(0xE7E3DE);
    t.line2 = rgb(0xD6D0C9);
    t.control = rgb(0x8F867D);
    t.text = rgb(0x1C1917);
    t.text2 = rgb(0x57504A);
    t.text3 = rgb(0x6F6861);
    t.accent = rgb(0xB45309);
    t.accentHover = rgb(0x92400E);
    t.onAccent = rgb(0xFFFFFF);
    t.accentText = rgb(0x9A4508);
    t.soft = rgb(0xFDF2DD);
    t.softLine = rgb(0xEBC88F);
    t.focus = rgb(0xA84C08);
    t.warn = rgb(0x92400E);
    t.warnFill = rgb(0xFEF3DC);
    t.warnLine = rgb(0xEBC88F);
    t.scrim = QColor(0x1C, 0x19, 0x17, 97);
    t.draft = {rgb(0x57504A), rgb(0xF0EDE9)};
    t.inReview = {rgb(0x7E22CE), rgb(0xF6EDFD)};
    t.approved = {rgb(0x0F766E), rgb(0xE2F4F1)};
    t.scheduled = {rgb(0x1D4ED8), rgb(0xE9EFFD)};
    t.published = {rgb(0x127436), rgb(0xE6F5EA)};
    t.failed = {rgb(0xB42318), rgb(0xFDEDEB)};
    t.failedLine = rgb(0xF2C4BF);
    t.approvedLine = rgb(0xB5DDD7);
    t.negative = rgb(0xB42318);
    t.neutral = rgb(0x736C64);
    t.positive = rgb(0x0A5A54);
    t.areaNegative = rgb(0xD2655A);
    t.areaNeutral = rgb(0xDED8D0);
    t.areaPositive = rgb(0x8CC9C1);
    t.chart = {rgb(0xB45309), rgb(0x2A86D6), rgb(0x0B4A3E), rgb(0xA05490), rgb(0x4A1A78), rgb(0x968F82)};
    t.previous = rgb(0xD9D3CB);
    t.grid = rgb(0xECE8E3);
    t.heat = {rgb(0xF7F4EF), rgb(0xFBE9C6), rgb(0xF6CF84), rgb(0xE5A23B), rgb(0xB45309)};
    t.brand = {rgb(0x0369A1),
               rgb(0xBE185D),
               rgb(0x6D28D9),
               rgb(0x0B6B53),
               rgb(0xA23B00),
               rgb(0x4338CA),
               rgb(0x8A1C7C),
               rgb(0x55606B)};
    return t;
}

Theme makeDark()
{
    Theme t = commonTheme();
    t.dark = true;
    t.canvas = rgb(0x171513);
    t.rail = rgb(0x110F0E);
    t.surface = rgb(0x1F1C1A);
    t.sunken = rgb(0x191715);
    t.hover = rgb(0x2A2623);
    t.press = rgb(0x35302C);
    t.line = rgb(0x332E2A);
    t.line2 = rgb(0x48413B);
    t.control = rgb(0x857B72);
    t.text = rgb(0xF5F2EE);
    t.text2 = rgb(0xC4BBB2);
    t.text3 = rgb(0xA0968C);
    t.accent = rgb(0xF59E0B);
    t.accentHover = rgb(0xFBB53C);
    t.onAccent = rgb(0x211503);
    t.accentText = rgb(0xFBBF4D);
    t.soft = rgb(0x38290F);
    t.softLine = rgb(0x6B4C17);
    t.focus = rgb(0xFBBF4D);
    t.warn = rgb(0xFBBF4D);
    t.warnFill = rgb(0x38290F);
    t.warnLine = rgb(0x6B4C17);
    t.scrim = QColor(0, 0, 0, 148);
    t.draft = {rgb(0xC4BBB2), rgb(0x2E2A27)};
    t.inReview = {rgb(0xCE9BFA), rgb(0x33234A)};
    t.approved = {rgb(0x4FD1BE), rgb(0x123430)};
    t.scheduled = {rgb(0x8FB2FB), rgb(0x1E2B4D)};
    t.published = {rgb(0x6FCF8B), rgb(0x17351F)};
    t.failed = {rgb(0xFB8B7E), rgb(0x43201C)};
    t.failedLine = rgb(0x6E332C);
    t.approvedLine = rgb(0x235A53);
    t.negative = rgb(0xFB8B7E);
    t.neutral = rgb(0xA0968C);
    t.positive = rgb(0x4FD1BE);
    t.areaNegative = rgb(0xB9594E);
    t.areaNeutral = rgb(0x4B443E);
    t.areaPositive = rgb(0x2B7D73);
    t.chart = {rgb(0xF5A524), rgb(0x61A8D2), rgb(0xBCEEEC), rgb(0xC94997), rgb(0x7868F0), rgb(0xA7A092)};
    t.previous = rgb(0x48413B);
    t.grid = rgb(0x2B2724);
    t.heat = {rgb(0x231F1C), rgb(0x4A3513), rgb(0x7C5617), rgb(0xB97E15), rgb(0xF5A524)};
    t.brand = {rgb(0x45B3EB),
               rgb(0xF277B0),
               rgb(0xA98BF8),
               rgb(0x4CC9A4),
               rgb(0xF29A5E),
               rgb(0x8E9BFF),
               rgb(0xE07FD6),
               rgb(0xA3AFBB)};
    return t;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QWidget *widget)
{
    if (const auto *style = qobject_cast<const Style *>(widget ? widget->style() : nullptr))
        return style->theme();
    return current();
}

const Theme &Theme::current()
{
    if (const auto *style = qobject_cast<const Style *>(QApplication::style()))
        return style->theme();
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

QPalette Theme::palette() const
{
    QPalette p(surface, canvas);
    p.setColor(QPalette::Window, canvas);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, onAccent);
    p.setColor(QPalette::Highlight, soft);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accentText);
    p.setColor(QPalette::LinkVisited, accentText);
    p.setColor(QPalette::ToolTipBase, toast);
    p.setColor(QPalette::ToolTipText, toastText);
    p.setColor(QPalette::Light, line);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line2);
    p.setColor(QPalette::Dark, control);
    p.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, text3);
    }
    p.setColor(QPalette::Disabled, QPalette::Base, sunken);
    return p;
}

const Tint &Theme::status(domain::PostState state) const
{
    using enum domain::PostState;
    switch (state) {
    case Draft:
        return draft;
    case InReview:
        return inReview;
    case Approved:
        return approved;
    case Scheduled:
    case HandedOff:
    case Sending:
        return scheduled;
    case Published:
    case PartlyPublished:
        return published;
    case Failed:
    case Missed:
    case Uncertain:
        return failed;
    }
    return draft;
}

QColor Theme::sentiment(domain::Sentiment::Label label) const
{
    switch (label) {
    case domain::Sentiment::Label::Negative:
        return negative;
    case domain::Sentiment::Label::Neutral:
        return neutral;
    case domain::Sentiment::Label::Positive:
        return positive;
    }
    return neutral;
}

QColor Theme::brandColor(const QString &stored) const
{
    const QColor color(stored);
    if (!color.isValid())
        return chart[5];
    if (!dark)
        return color;
    const auto &lights = light().brand;
    const auto found = std::find(lights.begin(), lights.end(), color);
    if (found != lights.end())
        return brand.at(static_cast<size_t>(std::distance(lights.begin(), found)));
    QColor lighter = color.toHsl();
    lighter.setHsl(lighter.hslHue(), lighter.hslSaturation(), std::max(lighter.lightness(), 165));
    return lighter.toRgb();
}

int scaled(int pixels)
{
    const int fontPixels = QApplication::font().pixelSize();
    if (fontPixels <= 0)
        return pixels;
    return static_cast<int>(std::lround(pixels * std::max(0.9, fontPixels / 13.0)));
}

QFont font(TextSize size, QFont::Weight weight)
{
    static constexpr std::array<int, 8> pixels{10, 11, 12, 13, 14, 16, 22, 24};
    QFont f = QApplication::font();
    const double scale = f.pixelSize() > 0 ? f.pixelSize() / 13.0 : 1.0;
    f.setPixelSize(static_cast<int>(std::lround(pixels.at(static_cast<size_t>(size)) * scale)));
    f.setWeight(weight);
    return f;
}

QFont monospaceFont()
{
    QFont f = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    f.setPixelSize(font(TextSize::Meta).pixelSize());
    return f;
}

QFont applicationFont(int percent)
{
    QFont f;
    f.setFamilies({u"Inter"_s,
                   u"Noto Color Emoji"_s,
                   u"Segoe UI"_s,
                   u"Segoe UI Emoji"_s,
                   u"Noto Sans"_s,
                   QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    f.setPixelSize(static_cast<int>(std::lround(13 * std::clamp(percent, 90, 200) / 100.0)));
    f.setStyleStrategy(QFont::PreferAntialias);
    return f;
}

ThemeManager::ThemeManager(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemIsDark(application.palette().color(QPalette::Window).lightness() < 128)
    , m_style(new Style)
{
    QApplication::setStyle(m_style);
    new FocusRing(application, this);
    apply();
}

ThemeManager::~ThemeManager() = default;

const Theme &ThemeManager::theme() const
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    return dark ? Theme::darkTheme() : Theme::light();
}

void ThemeManager::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeManager::setTextScale(int percent)
{
    percent = std::clamp(percent, 90, 200);
    if (percent == m_textScale)
        return;
    m_textScale = percent;
    apply();
    // Qt tells the windows alone, and a widget with a font of its own hears nothing: let all measure again.
    QEvent measures(QEvent::StyleChange);
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *const widget : all)
        QCoreApplication::sendEvent(widget, &measures);
}

void ThemeManager::apply()
{
    m_style->setTheme(theme());
    QApplication::setFont(applicationFont(m_textScale));
    QApplication::setPalette(theme().palette());
    QToolTip::setFont(font(TextSize::Small));
    QPalette tip = theme().palette();
    tip.setColor(QPalette::Inactive, QPalette::ToolTipText, theme().toastText);
    QToolTip::setPalette(tip);
    emit changed(theme());
}

} // namespace ruche::ui
