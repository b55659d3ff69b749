// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/typography.h"

#include "core/composing/entities.h"

namespace ruche::composing {

namespace {

constexpr QChar narrow(0x202f);
constexpr QChar noBreak(0x00a0);
constexpr QChar openQuote(0x00ab);
constexpr QChar closeQuote(0x00bb);

bool isSpace(QChar unit)
{
    return unit == u' ' || unit == narrow || unit == noBreak;
}

/// The space that goes before a sign; none for signs that take none.
QChar spaceBefore(QChar sign)
{
    switch (sign.unicode()) {
    case u';':
    case u'!':
    case u'?':
        return narrow;
    case u':':
    case u'%':
    case 0x00bb:
        return noBreak;
    default:
        return {};
    }
}

/// What a sign may follow: a word, a closing bracket or quote. After anything else it is a smiley or a
/// series.
bool endsWord(QChar unit)
{
    return unit.isLetterOrNumber() || unit == u')' || unit == u']' || unit == closeQuote || unit == u'"'
        || unit == QChar(0x2019) || unit == QChar(0x201d) || unit == QChar(0x2026);
}

class Spacer
{
public:
    void plain(QStringView text, QStringView after)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar unit = text.at(i);
            const QChar next = i + 1 < text.size() ? text.at(i + 1) : after.isEmpty() ? QChar() : after.at(0);
            if (const QChar space = spaceBefore(unit); !space.isNull() && standsAlone(unit, next))
                setSpace(space);
            m_result += unit;
            if (unit == openQuote) {
                while (i + 1 < text.size() && isSpace(text.at(i + 1)))
                    ++i;
                m_result += noBreak;
            }
        }
    }
    void verbatim(QStringView text) { m_result += text; }
    [[nodiscard]] QString result() const { return m_result; }

private:
    /// A colon inside "18:30" or ":)", or the eyes of ";-)", are none of a sentence.
    static bool standsAlone(QChar sign, QChar next)
    {
        return (sign != u':' && sign != u';') || next.isNull() || next.isSpace() || next == openQuote;
    }
    void setSpace(QChar space)
    {
        qsizetype end = m_result.size();
        while (end > 0 && isSpace(m_result.at(end - 1)))
            --end;
        if (end == 0 || !endsWord(m_result.at(end - 1)))
            return;
        m_result.truncate(end);
        m_result += space;
    }

    QString m_result;
};

} // namespace

QString frenchSpacing(const QString &text)
{
    Spacer spacer;
    qsizetype from = 0;
    for (const Entity &entity : findEntities(text, Scheme::Optional)) {
        const QStringView whole(text);
        spacer.plain(whole.mid(from, entity.start - from), whole.mid(entity.start));
        spacer.verbatim(whole.mid(entity.start, entity.length));
        from = entity.end();
    }
    spacer.plain(QStringView(text).mid(from), {});
    return spacer.result();
}

} // namespace ruche::composing
