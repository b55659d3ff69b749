// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/textletters.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace ruche::moderation {

namespace {

/// Small letters of other scripts by the Latin one that they look like.
QChar lookAlike(QChar letter)
{
    static const QHash<QChar, QChar> latin = [] {
        const QString written = u"абвгеѕіјкмнорстухցԁԛԝһɡαβεικνορτυχ"_s;
        const QString meant = u"a6bresijkmhopctyxgdqwhgabeikvoptux"_s;
        Q_ASSERT(written.size() == meant.size());
        QHash<QChar, QChar> pairs;
        for (qsizetype i = 0; i < written.size(); ++i)
            pairs.insert(written.at(i), meant.at(i));
        return pairs;
    }();
    return latin.value(letter, letter);
}

bool isInvisible(QChar letter)
{
    const char16_t code = letter.unicode();
    return letter.category() == QChar::Other_Format || code == 0x034f || code == 0x115f || code == 0x1160
        || code == 0x17b4 || code == 0x17b5 || code == 0x3164 || code == 0xffa0;
}

/// What joins and colours emoji, and belongs to them.
bool belongsToEmoji(const QString &text, qsizetype at)
{
    const QChar letter = text.at(at);
    if (letter.unicode() != 0x200d && letter.unicode() != 0xfe0f)
        return false;
    return at > 0 && (text.at(at - 1).isSurrogate() || !text.at(at - 1).isLetter());
}

bool isSign(QChar letter)
{
    static const QString signs = u"@$€£!|*+"_s;
    return signs.contains(letter);
}

/// Makes look-alikes Latin in words that have Latin letters too, so that Russian and Greek stay what they
/// are.
void unmask(Letters &letters)
{
    const auto isLatin
        = [](QChar letter) { return letter.isLetter() && letter.script() == QChar::Script_Latin; };
    qsizetype from = 0;
    while (from < letters.text.size()) {
        qsizetype to = from;
        bool latin = false;
        while (to < letters.text.size() && letters.text.at(to) != u' ') {
            latin = latin || isLatin(letters.text.at(to));
            ++to;
        }
        for (qsizetype i = from; latin && i < to; ++i) {
            const QChar meant = lookAlike(letters.text.at(i));
            if (meant != letters.text.at(i)) {
                letters.text[i] = meant;
                ++letters.disguised;
            }
        }
        from = to + 1;
    }
}

} // namespace

Letters lettersOf(const QString &original)
{
    Letters letters;
    letters.text.reserve(original.size());
    letters.at.reserve(original.size() + 1);
    for (qsizetype i = 0; i < original.size(); ++i) {
        const QChar letter = original.at(i);
        if (isInvisible(letter)) {
            letters.invisible += belongsToEmoji(original, i) ? 0 : 1;
            continue;
        }
        if (letter.isMark() || letter.unicode() == 0xfe0f)
            continue;
        // Decomposed for compatibility: full-width, bold and circled letters are letters, too.
        QString parts(letter);
        if (letter.isHighSurrogate() && i + 1 < original.size()) {
            parts += original.at(i + 1);
            parts = parts.normalized(QString::NormalizationForm_KD);
        } else if (letter.unicode() > 0x7f) {
            parts = parts.normalized(QString::NormalizationForm_KD);
        }
        for (const QChar part : std::as_const(parts)) {
            if (part.isMark())
                continue;
            letters.text += part.isSpace() ? QChar(u' ') : part.toLower();
            letters.at << i;
        }
        if (letter.isHighSurrogate() && i + 1 < original.size())
            ++i;
    }
    letters.at << original.size();
    unmask(letters);
    return letters;
}

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    qsizetype from = 0;
    const auto isAtEdge
        = [](QChar letter) { return letter == u'!' || letter == u'+' || letter == u'*' || letter == u'|'; };
    const auto isPart
        = [](QChar letter) { return letter.isLetterOrNumber() || letter.isSurrogate() || isSign(letter); };
    while (from < text.size()) {
        if (!isPart(text.at(from))) {
            ++from;
            continue;
        }
        qsizetype to = from;
        while (to < text.size() && isPart(text.at(to)))
            ++to;
        qsizetype end = to;
        while (end > from && isAtEdge(text.at(end - 1)))
            --end;
        while (from < end && isAtEdge(text.at(from)))
            ++from;
        if (end > from)
            words << Word{from, end - from};
        from = to;
    }
    return words;
}

bool readsAs(QChar written, QChar meant)
{
    if (written == meant)
        return true;
    switch (written.unicode()) {
    case u'0':
        return meant == u'o';
    case u'1':
    case u'|':
    case u'!':
        return meant == u'i' || meant == u'l';
    case u'3':
    case u'€':
        return meant == u'e';
    case u'4':
    case u'@':
        return meant == u'a';
    case u'5':
    case u'$':
        return meant == u's';
    case u'6':
        return meant == u'b' || meant == u'g';
    case u'7':
    case u'+':
        return meant == u't';
    case u'8':
        return meant == u'b';
    case u'9':
        return meant == u'g' || meant == u'q';
    case u'£':
        return meant == u'l';
    case u'*':
        return meant.isLetter();
    default:
        return false;
    }
}

} // namespace ruche::moderation
