// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/question.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

bool looksLikeQuestion(const QString &text)
{
    static const QRegularExpression address(u"\\b(?:https?://|www\\.)\\S+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mark(u"[?？؟]"_s);
    // Only words that open a question and hardly anything else: "quand" or "when" also open plain sentences.
    static const QRegularExpression opening(
        u"(?:^|[.!\\n]\\s*)(?:est[- ]ce que|qu['’]est[- ]ce|combien|pourquoi|comment "
        u"(?:faire|puis|peut|fait|ça)|où (?:est|sont|puis|peut)"
        "|quel(?:le)?s? (?:est|sont)|savez[- ]vous|avez[- ]vous|pouvez[- ]vous|peut[- ]on|y a[- ]t[- "
        "]il|livrez[- ]vous"
        "|how (?:do|can|much|many|long)|what (?:is|are|time)|where (?:is|are|can|do)|why "
        "(?:is|are|do|does|did)|who (?:is|are)"
        "|is there|are there|can (?:i|we|you)|could you|do you|does (?:it|the)|will (?:it|the|you)|would it)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // The beginning says what a message is about; a huge one must not cost more.
    QString beginning = text.left(2000);
    if (beginning.contains(u"://"_s) || beginning.contains(u"www."_s, Qt::CaseInsensitive))
        beginning.remove(address);
    return mark.match(beginning).hasMatch() || opening.match(beginning.trimmed()).hasMatch();
}

} // namespace ruche::domain
