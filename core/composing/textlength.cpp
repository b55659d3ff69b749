// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/textlength.h"

#include "core/composing/entities.h"
#include "core/composing/graphemes.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

using Kind = LengthShare::Kind;
using domain::CountRule;

class Sum
{
public:
    void add(Kind kind, int count, int weight)
    {
        if (count == 0)
            return;
        m_total += weight;
        for (LengthShare &share : m_shares) {
            if (share.kind == kind) {
                share.count += count;
                share.weight += weight;
                return;
            }
        }
        m_shares << LengthShare{kind, count, weight};
    }

    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] QList<LengthShare> shares() const { return m_shares; }

private:
    int m_total = 0;
    QList<LengthShare> m_shares;
};

int codePointCount(QStringView text)
{
    int count = 0;
    for (const QChar unit : text)
        count += unit.isLowSurrogate() ? 0 : 1;
    return count;
}

void sumMastodon(Sum &sum, const QString &text, int urlLength)
{
    // What is not discounted is counted in one piece: an accent after an address belongs to it.
    QString plain;
    qsizetype from = 0;
    for (const Entity &entity : findEntities(text, Scheme::Required)) {
        if (entity.kind == Entity::Kind::Hashtag
            || (entity.kind == Entity::Kind::Mention && entity.kept == entity.length))
            continue;
        plain += QStringView(text).mid(from, entity.start - from);
        from = entity.end();
        if (entity.kind == Entity::Kind::Url)
            sum.add(Kind::Url, 1, urlLength);
        else
            sum.add(Kind::Mention, 1, graphemeCount(QStringView(text).mid(entity.start, entity.kept)));
    }
    plain += QStringView(text).mid(from);
    const int rest = graphemeCount(plain);
    sum.add(Kind::Characters, rest, rest);
}

/// The longest emoji at the beginning of a grapheme cluster, in UTF-16 units; 0 for none. An emoji may lack
/// the selector that asks for its coloured form where it has no other.
qsizetype emojiAtStart(QStringView cluster)
{
    for (qsizetype length = cluster.size(); length > 0; --length) {
        const QStringView head = cluster.left(length);
        if (isEmoji(head))
            return length;
        constexpr char16_t keycap = 0x20e3;
        if (head.size() == 2 && head.at(1) == QChar(keycap)
            && isEmoji(QString(head.at(0)) + u'\ufe0f' + QChar(keycap)))
            return length;
    }
    return 0;
}

/// twitter-text, configuration version 3: these code points count 1, all others 2.
bool isNarrowForX(char32_t code)
{
    return code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223)
        || (code >= 8242 && code <= 8247);
}

void sumXPlain(Sum &sum, QStringView text)
{
    qsizetype start = 0;
    for (const qsizetype end : graphemeEnds(text)) {
        QStringView cluster = text.mid(start, end - start);
        start = end;
        while (!cluster.isEmpty()) {
            if (const qsizetype emoji = emojiAtStart(cluster); emoji > 0) {
                sum.add(Kind::Emoji, 1, 2);
                cluster = cluster.mid(emoji);
                continue;
            }
            const bool pair
                = cluster.size() > 1 && cluster.at(0).isHighSurrogate() && cluster.at(1).isLowSurrogate();
            const char32_t code
                = pair ? QChar::surrogateToUcs4(cluster.at(0), cluster.at(1)) : cluster.at(0).unicode();
            const bool narrow = isNarrowForX(code);
            sum.add(narrow ? Kind::Characters : Kind::Wide, 1, narrow ? 1 : 2);
            cluster = cluster.mid(pair ? 2 : 1);
        }
    }
}

void sumX(Sum &sum, const QString &text, int urlLength)
{
    qsizetype from = 0;
    for (const Entity &url : findUrls(text, Scheme::Optional)) {
        sumXPlain(sum, QStringView(text).mid(from, url.start - from));
        sum.add(Kind::Url, 1, urlLength);
        from = url.end();
    }
    sumXPlain(sum, QStringView(text).mid(from));
}

void sumThreads(Sum &sum, const QString &text)
{
    qsizetype start = 0;
    for (const qsizetype end : graphemeEnds(text)) {
        const QStringView cluster = QStringView(text).mid(start, end - start);
        start = end;
        if (emojiAtStart(cluster) == cluster.size())
            sum.add(Kind::Emoji, 1, int(cluster.toUtf8().size()));
        else
            sum.add(Kind::Characters, codePointCount(cluster), codePointCount(cluster));
    }
}

void addPlain(Sum &sum, int count)
{
    sum.add(Kind::Characters, count, count);
}

} // namespace

TextLength measure(const QString &text, const domain::Limits &limits, const QString &contentWarning)
{
    const QString normal = text.normalized(QString::NormalizationForm_C);
    const QString warning = contentWarning.normalized(QString::NormalizationForm_C);
    Sum sum;
    switch (limits.rule) {
    case CountRule::Graphemes:
    case CountRule::Bluesky:
        addPlain(sum, graphemeCount(normal));
        break;
    case CountRule::CodePoints:
        addPlain(sum, codePointCount(normal));
        sum.add(Kind::Warning, int(warning.size()), codePointCount(warning));
        break;
    case CountRule::Utf16:
        addPlain(sum, int(normal.size()));
        break;
    case CountRule::Utf8:
        addPlain(sum, int(normal.toUtf8().size()));
        break;
    case CountRule::Mastodon:
        sumMastodon(sum, normal, limits.urlLength);
        sum.add(Kind::Warning, graphemeCount(warning), graphemeCount(warning));
        break;
    case CountRule::X:
        sumX(sum, normal, limits.urlLength);
        break;
    case CountRule::Threads:
        sumThreads(sum, normal);
        break;
    }
    return {.length = sum.total(),
            .limit = limits.text,
            .bytes = int(normal.toUtf8().size()),
            .byteLimit = limits.bytes,
            .shares = sum.shares()};
}

} // namespace ruche::composing
