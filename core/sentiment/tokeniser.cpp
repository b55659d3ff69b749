// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/tokeniser.h"

#include "core/sentiment/hashing.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

namespace {

constexpr qsizetype longestWord = 40;

bool isLetterUnit(char16_t unit)
{
    if (unit < 0x80)
        return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
    return QChar::isLetter(char32_t(unit)) || QChar::isMark(char32_t(unit));
}

bool isDigitUnit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isSpaceUnit(char16_t unit)
{
    return unit <= 0x20 || (unit >= 0x80 && QChar::isSpace(char32_t(unit)));
}

char16_t lowerUnit(char16_t unit)
{
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit;
    return char16_t(QChar::toLower(char32_t(unit)));
}

bool isUpperUnit(char16_t unit)
{
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z';
    return QChar::isUpper(char32_t(unit));
}

/// What changes the look of the emoji before it, or nothing at all.
bool isInvisible(char32_t point)
{
    return (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0x200b && point <= 0x200f) || point == 0x2060
        || point == 0xfeff || point == 0xad || (point >= 0x1f3fb && point <= 0x1f3ff) || point == 0x20e3;
}

bool isEmoji(char32_t point)
{
    return (point >= 0x1f000 && point <= 0x1faff) || (point >= 0x2600 && point <= 0x27bf) || point == 0x2b50
        || point == 0x2b06 || point == 0x2b07 || point == 0x203c || point == 0x2049;
}

char16_t straightened(char16_t unit)
{
    switch (unit) {
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x02bc:
    case 0x00b4:
    case 0x0060:
    case 0x2032:
        return u'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x00ab:
    case 0x00bb:
        return u'"';
    case 0x2010:
    case 0x2011:
        return u'-';
    default:
        return unit;
    }
}

struct Entity
{
    QStringView name;
    char16_t unit;
};

constexpr std::array entities{Entity{u"amp;", u'&'},
                              Entity{u"lt;", u'<'},
                              Entity{u"gt;", u'>'},
                              Entity{u"quot;", u'"'},
                              Entity{u"apos;", u'\''},
                              Entity{u"nbsp;", u' '}};

constexpr std::array<QStringView, 23> elisions{u"l",     u"d",     u"j",    u"m",      u"t",      u"s",
                                               u"n",     u"c",     u"qu",   u"jusqu",  u"lorsqu", u"puisqu",
                                               u"dell",  u"all",   u"nell", u"sull",   u"dall",   u"un",
                                               u"quest", u"quell", u"bell", u"nessun", u"com"};

bool isElision(std::span<const char16_t> prefix)
{
    return std::any_of(elisions.begin(), elisions.end(), [&](QStringView one) {
        return qsizetype(prefix.size()) == one.size()
            && std::equal(prefix.begin(), prefix.end(), one.utf16(), [](char16_t a, char16_t b) {
                   return lowerUnit(a) == b;
               });
    });
}

} // namespace

char16_t foldAccents(char16_t letter)
{
    static const std::array<char16_t, 0x190> table = [] {
        std::array<char16_t, 0x190> folded{};
        for (size_t i = 0; i < folded.size(); ++i) {
            const QChar plain{char16_t(0xc0 + i)};
            const QString parts = plain.decomposition();
            folded[i] = parts.isEmpty() ? plain.unicode() : parts.front().unicode();
        }
        return folded;
    }();
    return letter >= 0xc0 && letter < 0x250 ? table[size_t(letter - 0xc0)] : letter;
}

std::span<const char16_t> TokenList::lower(const Token &token) const
{
    return {m_lower.data() + token.textStart, token.textLength};
}

std::span<const char16_t> TokenList::folded(const Token &token) const
{
    return {m_folded.data() + token.textStart, token.textLength};
}

QString TokenList::text(const Token &token) const
{
    const std::span<const char16_t> units = lower(token);
    return QString::fromUtf16(units.data(), qsizetype(units.size()));
}

void TokenList::read(QStringView text)
{
    m_units.clear();
    m_starts.clear();
    m_ends.clear();
    m_lower.clear();
    m_folded.clear();
    m_tokens.clear();
    m_break = false;
    m_letters = 0;
    m_words = 0;
    clean(text.first(std::min(text.size(), longestText)));
    scan();
}

void TokenList::push(char16_t unit, qsizetype at, qsizetype end)
{
    m_units.push_back(unit);
    m_starts.push_back(at);
    m_ends.push_back(end);
}

/// "&amp;", "&#39;" and "\u2019" in the source; 0 when there is none at this place, else its length.
qsizetype TokenList::decodeEscape(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at + 1);
    if (text[at] == u'\\') {
        if (rest.size() < 5 || rest[0] != u'u')
            return 0;
        bool ok = false;
        const uint code = rest.sliced(1, 4).toUInt(&ok, 16);
        if (!ok || code < 0x20 || QChar::isSurrogate(char32_t(code)))
            return 0;
        push(straightened(char16_t(code)), at, at + 6);
        return 6;
    }
    for (const Entity &entity : entities) {
        if (rest.startsWith(entity.name)) {
            push(entity.unit, at, at + 1 + entity.name.size());
            return 1 + entity.name.size();
        }
    }
    if (rest.size() < 3 || rest[0] != u'#')
        return 0;
    const qsizetype end = rest.first(std::min<qsizetype>(rest.size(), 8)).indexOf(u';');
    bool ok = false;
    const uint code = end > 1 ? rest.sliced(1, end - 1).toUInt(&ok, 10) : 0;
    if (!ok || code < 0x20 || code > 0xffff || QChar::isSurrogate(char32_t(code)))
        return 0;
    push(straightened(char16_t(code)), at, at + 2 + end);
    return 2 + end;
}

void TokenList::clean(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if ((unit == u'&' || unit == u'\\')) {
            if (const qsizetype length = decodeEscape(text, at)) {
                at += length - 1;
                continue;
            }
        }
        if (unit < 0x80 && unit != u'`') {
            push(unit, at, at + 1);
            continue;
        }
        if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(unit, text[at + 1].unicode());
            if (!isInvisible(point)) {
                push(unit, at, at + 2);
                push(text[at + 1].unicode(), at, at + 2);
            } else if (!m_ends.empty()) {
                m_ends.back() = at + 2;
            }
            ++at;
            continue;
        }
        if (isInvisible(unit))
            continue;
        if (unit >= 0x300 && unit <= 0x36f && !m_units.empty()) {
            // A letter and its accent apart: joined where Unicode has them as one, else the accent goes.
            const QString joined
                = (QString(QChar(m_units.back())) + QChar(unit)).normalized(QString::NormalizationForm_C);
            if (joined.size() == 1)
                m_units.back() = joined.front().unicode();
            m_ends.back() = at + 1;
            continue;
        }
        switch (unit) {
        case 0x153:
        case 0x152:
            push(unit == 0x153 ? u'o' : u'O', at, at + 1);
            push(unit == 0x153 ? u'e' : u'E', at, at + 1);
            break;
        case 0xe6:
            push(u'a', at, at + 1);
            push(u'e', at, at + 1);
            break;
        case 0xdf:
            push(u's', at, at + 1);
            push(u's', at, at + 1);
            break;
        default:
            push(straightened(unit), at, at + 1);
        }
    }
}

bool TokenList::isAt(qsizetype at, QStringView text) const
{
    for (const QChar letter : text) {
        if (lowerUnit(unit(at++)) != letter.unicode())
            return false;
    }
    return true;
}

void TokenList::scan()
{
    const auto size = qsizetype(m_units.size());
    qsizetype at = 0;
    while (at < size) {
        const char16_t here = m_units[size_t(at)];
        if (isSpaceUnit(here)) {
            m_break = m_break || here == u'\n';
            ++at;
        } else if (isLetterUnit(here)) {
            at = scanWord(at);
        } else if (isDigitUnit(here)) {
            at = scanNumber(at);
        } else if (here == u'@'
                   && (isLetterUnit(unit(at + 1)) || unit(at + 1) == u'_' || isDigitUnit(unit(at + 1)))) {
            qsizetype end = at + 1;
            while (isLetterUnit(unit(end)) || isDigitUnit(unit(end)) || unit(end) == u'_'
                   || ((unit(end) == u'.' || unit(end) == u'-' || unit(end) == u'@')
                       && isLetterUnit(unit(end + 1))))
                ++end;
            addSymbol(TokenKind::Mention, u"@", at, end);
            at = end;
        } else if (here == u'#' && isLetterUnit(unit(at + 1))) {
            at = scanHashtag(at);
        } else if (const qsizetype emoji = scanEmoji(at)) {
            at = emoji;
        } else if (const qsizetype emoticon = scanEmoticon(at)) {
            at = emoticon;
        } else {
            at = scanPunctuation(at);
        }
    }
}

qsizetype TokenList::scanWord(qsizetype at)
{
    qsizetype end = at;
    if (isAt(at, u"http") && (isAt(at + 4, u"://") || isAt(at + 4, u"s://") || !isLetterUnit(unit(at + 4)))) {
        while (end < qsizetype(m_units.size()) && !isSpaceUnit(unit(end)))
            ++end;
        addSymbol(TokenKind::Link, u"http", at, end);
        return end;
    }
    while (isLetterUnit(unit(end)) || isDigitUnit(unit(end))
           || (unit(end) == u'\'' && isLetterUnit(unit(end + 1))))
        ++end;
    // "www.exemple.fr", "exemple.fr/aide": letters, a point, letters, a slash.
    if (unit(end) == u'.' && isLetterUnit(unit(end + 1))) {
        qsizetype last = end;
        while (isLetterUnit(unit(last)) || isDigitUnit(unit(last)) || unit(last) == u'-'
               || (unit(last) == u'.' && isLetterUnit(unit(last + 1))))
            ++last;
        if (unit(last) == u'/' || isAt(at, u"www.")) {
            while (last < qsizetype(m_units.size()) && !isSpaceUnit(unit(last)))
                ++last;
            addSymbol(TokenKind::Link, u"http", at, last);
            return last;
        }
    }
    addWord(at, end);
    return end;
}

void TokenList::addWord(qsizetype from, qsizetype to)
{
    qsizetype part = from;
    for (qsizetype at = from; at < to; ++at) {
        if (unit(at) != u'\'')
            continue;
        const std::span<const char16_t> prefix{m_units.data() + part, size_t(at - part)};
        if (!isElision(prefix))
            continue;
        addPart(part, at + 1);
        part = at + 1;
    }
    if (part < to)
        addPart(part, to);
}

Token TokenList::begin(TokenKind kind, qsizetype from, qsizetype to)
{
    Token token;
    token.kind = kind;
    token.start = m_starts[size_t(from)];
    token.length = m_ends[size_t(to - 1)] - token.start;
    token.textStart = quint32(m_lower.size());
    token.breakBefore = m_break;
    m_break = false;
    return token;
}

void TokenList::finish(Token token)
{
    token.textLength = quint32(m_lower.size()) - token.textStart;
    for (size_t i = token.textStart; i < m_lower.size(); ++i)
        m_folded.push_back(foldAccents(m_lower[i]));
    token.hash = hashOf(lower(token));
    token.foldedHash = hashOf(folded(token));
    m_tokens.push_back(token);
}

/// One word: lower case, runs of a letter cut to two.
void TokenList::addPart(qsizetype from, qsizetype to)
{
    Token token = begin(TokenKind::Word, from, to);
    int upper = 0;
    int letters = 0;
    int run = 0;
    char16_t before = 0;
    for (qsizetype at = from; at < to; ++at) {
        const char16_t here = m_units[size_t(at)];
        const char16_t small = lowerUnit(here);
        if (isLetterUnit(here)) {
            ++letters;
            upper += isUpperUnit(here) ? 1 : 0;
        }
        run = small == before ? run + 1 : 1;
        before = small;
        if (run > 2 && isLetterUnit(small)) {
            token.elongated = true;
            continue;
        }
        if (qsizetype(m_lower.size()) - qsizetype(token.textStart) < longestWord)
            m_lower.push_back(small);
    }
    token.capitals = letters >= 3 && upper == letters;
    m_letters += letters;
    ++m_words;
    finish(token);
}

void TokenList::addSymbol(TokenKind kind, QStringView text, qsizetype from, qsizetype to)
{
    const Token token = begin(kind, from, to);
    m_lower.insert(m_lower.end(), text.utf16(), text.utf16() + text.size());
    finish(token);
}

/// Numbers are all alike, but marks out of 5, 10 or 20 tell a mood: "5/5", "2/10".
qsizetype TokenList::scanNumber(qsizetype at)
{
    const auto number = [&](qsizetype from, double *value) {
        qsizetype end = from;
        double read = 0;
        while (isDigitUnit(unit(end)) && end - from < 9)
            read = read * 10 + (unit(end++) - u'0');
        double scale = 0.1;
        if ((unit(end) == u'.' || unit(end) == u',') && isDigitUnit(unit(end + 1))) {
            ++end;
            while (isDigitUnit(unit(end))) {
                read += scale * (unit(end++) - u'0');
                scale /= 10;
            }
        }
        *value = read;
        return end;
    };
    double mark = 0;
    qsizetype end = number(at, &mark);
    if (unit(end) == u'/' && isDigitUnit(unit(end + 1))) {
        double of = 0;
        const qsizetype last = number(end + 1, &of);
        if (unit(last) != u'/' && (of == 5 || of == 10 || of == 20) && mark <= of) {
            const double share = mark / of;
            addSymbol(TokenKind::Number,
                      share >= 0.75       ? u"0/0+"
                          : share <= 0.45 ? u"0/0-"
                                          : u"0/0",
                      at,
                      last);
            return last;
        }
    }
    while (isDigitUnit(unit(end)) || isLetterUnit(unit(end))
           || ((unit(end) == u'.' || unit(end) == u',' || unit(end) == u':') && isDigitUnit(unit(end + 1))))
        ++end;
    addSymbol(TokenKind::Number, u"0", at, end);
    return end;
}

qsizetype TokenList::scanHashtag(qsizetype at)
{
    qsizetype end = at + 1;
    while (isLetterUnit(unit(end)) || isDigitUnit(unit(end)) || unit(end) == u'_')
        ++end;
    Token token = begin(TokenKind::Hashtag, at, end);
    m_lower.push_back(u'#');
    for (qsizetype i = at + 1; i < end && i - at < longestWord; ++i)
        m_lower.push_back(lowerUnit(m_units[size_t(i)]));
    finish(token);
    // "#MauvaiseFoi", "#trop_bien": the words in it count as words.
    qsizetype part = at + 1;
    for (qsizetype i = at + 2; i <= end; ++i) {
        const bool border = i == end || unit(i) == u'_' || isDigitUnit(unit(i)) != isDigitUnit(unit(i - 1))
            || (isUpperUnit(unit(i)) && !isUpperUnit(unit(i - 1)));
        if (!border)
            continue;
        if (isLetterUnit(unit(part)))
            addPart(part, i);
        part = unit(i) == u'_' ? i + 1 : i;
    }
    return end;
}

qsizetype TokenList::scanEmoji(qsizetype at)
{
    char32_t point = unit(at);
    qsizetype end = at + 1;
    if (QChar::isHighSurrogate(char32_t(unit(at))) && QChar::isLowSurrogate(char32_t(unit(at + 1)))) {
        point = QChar::surrogateToUcs4(unit(at), unit(at + 1));
        end = at + 2;
    }
    if (!isEmoji(point))
        return 0;
    if (point >= 0x1f1e6 && point <= 0x1f1ff) {
        addSymbol(TokenKind::Emoji, u"\U0001f3f3", at, end);
        return end;
    }
    std::array<char16_t, 2> units{unit(at), end == at + 2 ? unit(at + 1) : u'\0'};
    addSymbol(TokenKind::Emoji, QStringView(units.data(), end - at), at, end);
    return end;
}

/// ":)", ":-(", ";D", "<3", "^^" in one spelling each; 0 when there is none.
qsizetype TokenList::scanEmoticon(qsizetype at)
{
    const char16_t eyes = unit(at);
    if (eyes == u'<' && unit(at + 1) == u'3') {
        addSymbol(TokenKind::Emoji, u"<3", at, at + 2);
        return at + 2;
    }
    if (eyes == u'^' && (unit(at + 1) == u'^' || (unit(at + 1) == u'_' && unit(at + 2) == u'^'))) {
        const qsizetype end = at + (unit(at + 1) == u'^' ? 2 : 3);
        addSymbol(TokenKind::Emoji, u"^^", at, end);
        return end;
    }
    if (eyes != u':' && eyes != u';' && eyes != u'=')
        return 0;
    qsizetype end = at + 1;
    const bool tear = unit(end) == u'\'';
    if (tear)
        ++end;
    if (unit(end) == u'-')
        ++end;
    const char16_t mouth = unit(end);
    const bool wordFollows = isLetterUnit(unit(end + 1)) || isDigitUnit(unit(end + 1));
    QStringView name;
    if (mouth == u')' || mouth == u']' || (mouth == u'3' && !wordFollows) || mouth == u'*')
        name = eyes == u';' ? QStringView(u";)") : QStringView(u":)");
    else if (mouth == u'D' && !wordFollows)
        name = u":D";
    else if (mouth == u'(' || mouth == u'[')
        name = tear ? QStringView(u":'(") : QStringView(u":(");
    else if ((mouth == u'p' || mouth == u'P') && !wordFollows)
        name = u":p";
    else if ((mouth == u'/' && unit(end + 1) != u'/') || mouth == u'|' || mouth == u'\\')
        name = u":/";
    else
        return 0;
    ++end;
    while (unit(end) == mouth && (mouth == u')' || mouth == u'('))
        ++end;
    addSymbol(TokenKind::Emoji, name, at, end);
    return end;
}

qsizetype TokenList::scanPunctuation(qsizetype at)
{
    const char16_t here = unit(at);
    qsizetype end = at;
    if (here == u'!' || here == u'?') {
        bool asks = false;
        bool calls = false;
        while (unit(end) == u'!' || unit(end) == u'?') {
            asks = asks || unit(end) == u'?';
            calls = calls || unit(end) == u'!';
            ++end;
        }
        const bool many = end - at > 1;
        const QStringView text = asks && calls ? u"!?" : asks ? (many ? u"??" : u"?") : many ? u"!!" : u"!";
        addSymbol(TokenKind::Punctuation, text, at, end);
        m_break = true;
        return end;
    }
    if (here == 0x2026 || (here == u'.' && unit(at + 1) == u'.')) {
        while (unit(end) == u'.' || unit(end) == 0x2026)
            ++end;
        addSymbol(TokenKind::Punctuation, u"…", at, end);
        m_break = true;
        return end;
    }
    end = at + 1;
    if (here == u'.' || here == u',' || here == u';' || here == u':' || here == u'(' || here == u')')
        m_break = true;
    if (here != u'.' && here != u',' && here != u'-' && here != u'\'' && here != u'/') {
        const std::array<char16_t, 1> text{here};
        addSymbol(TokenKind::Punctuation, QStringView(text.data(), 1), at, end);
    }
    return end;
}

} // namespace ruche::sentiment
