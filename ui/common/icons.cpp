// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "core/base/log.h"
#include "ui/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString iconPath(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// The drawing in black and white, then every pixel as an amount of ink: white takes ink away.
QImage inkOf(const QString &name, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QFile file(iconPath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcUi) << "no icon called" << name;
        return image;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", "#000000");
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    for (int y = 0; y < pixels; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < pixels; ++x)
            line[x] = qRgba(0, 0, 0, qAlpha(line[x]) * (255 - qGray(line[x])) / 255);
    }
    return image;
}

QPixmap tinted(const QString &name, const QColor &color, int pixels)
{
    const QString key = u"ruche/%1/%2/%3"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QImage ink
        = inkOf(name, pixels); // not converted in place: Qt 6.4 then keeps a wrong idea of its alpha
    QImage image = ink.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws one of our icons in its colour, or in the theme's when it has none.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, QColor color)
        : m_name(std::move(name))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, ink(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, ink(mode), std::min(size.width(), size.height()));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap result = tinted(m_name, ink(mode), std::min(size.width(), size.height()));
        result.setDevicePixelRatio(scale);
        return result;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_color); }
    /// Only icons without a colour of their own say their name: the style then paints them in its ink.
    QString iconName() override { return m_color.isValid() ? QString() : m_name; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    QColor ink(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::current();
        if (mode == QIcon::Disabled)
            return theme.text3;
        return m_color.isValid() ? m_color : theme.text2;
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new TintedIconEngine(name, color));
}

QIcon icon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, QColor()));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    QPixmap result = tinted(name, color, static_cast<int>(std::lround(size * devicePixelRatio)));
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal side = std::min(rect.width(), rect.height());
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : qApp->devicePixelRatio();
    const QPixmap pixmap = iconPixmap(name, color, static_cast<int>(std::lround(side)), ratio);
    const QPointF corner(std::round(rect.center().x() - side / 2), std::round(rect.center().y() - side / 2));
    painter->drawPixmap(corner, pixmap);
}

bool hasIcon(const QString &name)
{
    static QHash<QString, bool> known; // asked for each row that is painted
    const auto found = known.constFind(name);
    return found != known.constEnd() ? *found : *known.insert(name, QFile::exists(iconPath(name)));
}

QString networkIconName(const QString &network)
{
    static const QHash<QString, QString> byKey{
        {u"wordpress"_s, u"network-blog"_s},
        {u"nodebb"_s, u"network-forum"_s},
        {u"discourse"_s, u"network-forum"_s},
    };
    const QString name = byKey.value(network, u"network-"_s + network);
    return hasIcon(name) ? name : u"globe"_s;
}

QString statusIconName(domain::PostState state)
{
    using enum domain::PostState;
    switch (state) {
    case Draft:
        return u"status-draft"_s;
    case InReview:
        return u"status-in-review"_s;
    case Approved:
        return u"status-approved"_s;
    case Scheduled:
        return u"status-scheduled"_s;
    case HandedOff:
        return u"status-handed-off"_s;
    case Sending:
        return u"status-sending"_s;
    case Uncertain:
        return u"status-uncertain"_s;
    case Published:
        return u"status-published"_s;
    case PartlyPublished:
        return u"status-partly-published"_s;
    case Failed:
        return u"status-failed"_s;
    case Missed:
        return u"status-missed"_s;
    }
    return u"status-draft"_s;
}

QString sentimentIconName(domain::Sentiment::Label label)
{
    switch (label) {
    case domain::Sentiment::Label::Negative:
        return u"sentiment-negative"_s;
    case domain::Sentiment::Label::Neutral:
        return u"sentiment-neutral"_s;
    case domain::Sentiment::Label::Positive:
        return u"sentiment-positive"_s;
    }
    return u"sentiment-neutral"_s;
}

QIcon applicationIcon()
{
    return QIcon(iconPath(u"ruche"_s));
}

} // namespace ruche::ui
