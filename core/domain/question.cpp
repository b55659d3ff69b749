// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/question.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

/// A quick look, without false denials: the first two letters tell most texts apart from those that open with
/// one of the words below, and need no regular expression.
bool mayOpenQuestion(QStringView text)
{
    static constexpr std::array<QStringView, 17> beginnings{u"es",
                                                            u"qu",
                                                            u"co",
                                                            u"po",
                                                            u"sa",
                                                            u"av",
                                                            u"pe",
                                                            u"y ",
                                                            u"li",
                                                            u"ho",
                                                            u"wh",
                                                            u"is",
                                                            u"ar",
                                                            u"ca",
                                                            u"do",
                                                            u"wi",
                                                            u"wo"};
    qsizetype at = 0;
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    const QStringView begin = text.sliced(at).first(std::min<qsizetype>(2, text.size() - at));
    if (begin.size() < 2)
        return false;
    if (begin.at(0).unicode() > 127 || begin.at(1).unicode() > 127)
        return true;
    return std::any_of(beginnings.begin(), beginnings.end(), [begin](QStringView beginning) {
        return begin.compare(beginning, Qt::CaseInsensitive) == 0;
    });
}

/// Words that open a question and hardly anything else: "quand" or "when" also open plain sentences.
bool opensQuestion(const QString &text, qsizetype at)
{
    if (!mayOpenQuestion(QStringView(text).sliced(at)))
        return false;
    static const QRegularExpression opening(
        u"\\s*(?:est[- ]ce que|qu['’]est[- ]ce|combien|pourquoi|comment "
        u"(?:faire|puis|peut|fait|ça)|où (?:est|sont|puis|peut)"
        "|quel(?:le)?s? (?:est|sont)|savez[- ]vous|avez[- ]vous|pouvez[- ]vous|peut[- ]on|y a[- ]t[- "
        "]il|livrez[- ]vous"
        "|how (?:do|can|much|many|long)|what (?:is|are|time)|where (?:is|are|can|do)|why "
        "(?:is|are|do|does|did)|who (?:is|are)"
        "|is there|are there|can (?:i|we|you)|could you|do you|does (?:it|the)|will (?:it|the|you)|would it)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return opening
        .match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

/// A quick look, without false denials: most texts hold no address, and need no regular expression to say so.
bool mayHoldAddress(const QString &text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar before = text.at(i - 1);
        if ((text.at(i) == u'/' && before == u':')
            || (text.at(i) == u'.' && (before == u'w' || before == u'W')))
            return true;
    }
    return false;
}

} // namespace

bool looksLikeQuestion(const QString &text)
{
    static const QRegularExpression address(u"\\b(?:https?://|www\\.)\\S+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    // The beginning says what a message is about; a huge one must not cost more.
    QString beginning = text.left(2000);
    if (mayHoldAddress(beginning))
        beginning.remove(address);
    bool opens = opensQuestion(beginning, 0);
    for (qsizetype at = 0; at < beginning.size() && !opens; ++at) {
        const QChar character = beginning.at(at);
        if (character == u'?' || character == u'？' || character == u'؟')
            return true;
        if (character == u'.' || character == u'!' || character == u'\n')
            opens = opensQuestion(beginning, at + 1);
    }
    return opens;
}

} // namespace ruche::domain
