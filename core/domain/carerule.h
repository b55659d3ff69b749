// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/care.h"
#include "core/domain/message.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::domain {

struct CareRuleTag
{
    static constexpr char letter = 'y';
};
using CareRuleId = Id<CareRuleTag>;

/// When a rule acts. All that is given holds together; of a list one is enough.
struct RuleCondition
{
    QStringList words; ///< words or phrases, whole; accents and case ignored; "refund*" begins so
    QStringList languages; ///< "fr"
    QStringList networks; ///< keys
    QList<MessageKind> kinds;
    std::optional<Sentiment::Label> sentiment;
    QString authorTag; ///< of the member who wrote
    std::optional<bool> question;
    std::optional<bool> link; ///< holds an address
    bool onlyEmoji = false; ///< neither letters nor digits
    int longerThan = 0; ///< characters; 0 asks nothing
    int shorterThan = 0; ///< characters; 0 asks nothing

    friend bool operator==(const RuleCondition &, const RuleCondition &) = default;
};

/// What a rule does; all of it.
struct RuleActions
{
    QStringList labels; ///< to add
    std::optional<Priority> priority;
    bool hide = false; ///< on the network, where the account may
    bool done = false;
    bool alert = false; ///< tells whoever is there

    friend bool operator==(const RuleActions &, const RuleActions &) = default;
};

/// What is done by itself when a message comes in.
struct CareRule
{
    CareRuleId id;
    BrandId brand; ///< invalid: of all
    QString name;
    bool enabled = false;
    RuleCondition when;
    RuleActions then;

    friend bool operator==(const CareRule &, const CareRule &) = default;
};

/// Condition and actions alone: {"words": […], "languages": […], "networks": […], "kinds": […], "sentiment":
/// "negative", "authorTag": "…", "question": true, "link": true, "onlyEmoji": true, "longerThan": 400,
/// "shorterThan": 20, "then": {"labels": […], "priority": "high", "hide": true, "done": true, "alert":
/// true}}.
[[nodiscard]] QJsonObject ruleToJson(const CareRule &rule);
/// Errors: InvalidArgument (its subject names the member: unknown, of another kind, or nothing is asked or
/// done).
[[nodiscard]] Result<CareRule> ruleFromJson(const QJsonObject &json);

/// What a rule looks at.
struct RuleFacts
{
    MessageId message;
    ConversationId conversation;
    AccountId account;
    BrandId brand;
    QString text;
    QString language; ///< empty when not known
    QString network;
    MessageKind kind = MessageKind::Comment;
    std::optional<Sentiment::Label> sentiment;
    QStringList authorTags;
};

/// Pure.
[[nodiscard]] bool matches(const RuleCondition &condition, const RuleFacts &facts);

/// One time that a rule acted.
struct RuleFiring
{
    qint64 id = 0;
    CareRuleId rule;
    QString ruleName; ///< as it was called then
    ConversationId conversation;
    MessageId message;
    EventId event; ///< takes it back; invalid when it was an alert and no more
    QDateTime at; ///< UTC
    bool alert = false;
    bool undone = false;
};

/// What a rule would have done.
struct RuleTrial
{
    int looked = 0; ///< messages looked at
    QList<MessageId> matched; ///< newest first
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::RuleFiring)
