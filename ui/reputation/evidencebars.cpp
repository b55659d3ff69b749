// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/evidencebars.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int barRow = 22;

/// The word, with the one that turned it before it: "pas … mal".
QString evidenceWord(const domain::MoodEvidence &piece, const QString &text)
{
    const QString word = text.mid(piece.start, piece.length).simplified();
    if (piece.negatorStart < 0)
        return word;
    return u"%1 … %2"_s.arg(text.mid(piece.negatorStart, piece.negatorLength).simplified(), word);
}

} // namespace

EvidenceBars::EvidenceBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EvidenceBars::setEvidence(const QString &text, const QList<domain::MoodEvidence> &evidence)
{
    m_bars.clear();
    for (const domain::MoodEvidence &piece : evidence) {
        const QString word = evidenceWord(piece, text);
        if (!word.isEmpty() && m_bars.size() < mostBars)
            m_bars << Bar{word, piece.weight};
    }
    retranslate();
    updateGeometry();
    update();
}

void EvidenceBars::retranslate()
{
    QStringList said;
    for (const Bar &bar : std::as_const(m_bars))
        said << u"%1 %2"_s.arg(bar.word, format::score(bar.weight));
    setAccessibleName(tr("Words that decided: %1").arg(said.join(u", "_s)));
}

void EvidenceBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QSize EvidenceBars::sizeHint() const
{
    const int rows = m_bars.isEmpty() ? 0 : int(m_bars.size()) + 1;
    return {260, rows * scaled(barRow)};
}

void EvidenceBars::paintEvent(QPaintEvent *)
{
    if (m_bars.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const int step = scaled(barRow);
    const QFont small = ui::font(TextSize::Small);
    const QFont meta = ui::font(TextSize::Meta);
    const int wordWidth = width() * 36 / 100;
    const int scoreWidth = scaled(52);
    const int left = wordWidth + 8;
    const int right = width() - scoreWidth - 8;
    const double middle = (left + right) / 2.0;
    double most = 0.01;
    for (const Bar &bar : std::as_const(m_bars))
        most = std::max(most, std::abs(bar.weight));
    paintElided(&painter,
                QRect(left - 40, 0, int(middle) - left + 34, step),
                tr("towards negative"),
                meta,
                theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
    paintElided(&painter,
                QRect(int(middle) + 6, 0, width() - int(middle) - 6, step),
                tr("towards positive"),
                meta,
                theme.text3);
    painter.fillRect(QRectF(middle - 0.5, step, 1, double(step) * double(m_bars.size())), theme.line2);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const int y = step * int(i + 1);
        const QColor ink = bar.weight < 0 ? theme.negative : theme.positive;
        paintElided(&painter, QRect(0, y, wordWidth, step), bar.word, small, theme.text);
        const double length = std::max(2.0, (right - left) / 2.0 * std::abs(bar.weight) / most);
        const QRectF box(bar.weight < 0 ? middle - length : middle, y + step / 2.0 - 5, length, 10);
        painter.fillRect(box, ink);
        paintTabular(&painter,
                     QRect(width() - scoreWidth, y, scoreWidth, step),
                     format::score(bar.weight),
                     small,
                     ink);
    }
}

} // namespace ruche::ui
