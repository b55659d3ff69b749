// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/checkup.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::planning {

namespace {

constexpr qint64 checkupDayMs = 24LL * 3600 * 1000;

/// Looks through the posts of one account, which are in order of time.
class AccountCheckup
{
public:
    AccountCheckup(const CheckedAccount &account,
                   const QList<PlannedPost> &posts,
                   const QDateTime &from,
                   const QDateTime &to,
                   const CheckupRules &rules)
        : m_account(account)
        , m_posts(posts)
        , m_from(from)
        , m_to(to)
        , m_rules(rules)
    {
    }

    void findGaps(QList<Finding> &found) const
    {
        QDateTime last = m_from;
        for (const PlannedPost &post : m_posts) {
            if (post.instant <= m_from) {
                last = post.instant; // the gap began before what is looked at
                continue;
            }
            addGap(last, std::min(post.instant, m_to), found);
            last = post.instant;
            if (last >= m_to)
                return;
        }
        addGap(last, m_to, found);
    }

    void findClashes(QList<Finding> &found) const
    {
        for (qsizetype first = 0; first < m_posts.size();) {
            qsizetype last = first;
            while (last + 1 < m_posts.size()
                   && m_posts.at(first).instant.secsTo(m_posts.at(last + 1).instant)
                       <= qint64(m_rules.clashMinutes) * 60)
                ++last;
            if (last > first)
                add(Finding::Kind::Clash, m_posts.mid(first, last - first + 1), found);
            first = last + 1;
        }
    }

    void findSameTexts(QList<Finding> &found) const
    {
        QHash<QString, QList<PlannedPost>> bySameText;
        QStringList order;
        for (const PlannedPost &post : m_posts) {
            const QString key = textKey(post.text);
            if (key.isEmpty())
                continue;
            if (!bySameText.contains(key))
                order << key;
            QList<PlannedPost> &group = bySameText[key];
            const bool apart = !group.isEmpty()
                && group.last().instant.msecsTo(post.instant) > m_rules.sameTextDays * checkupDayMs;
            if (apart) {
                addSameText(group, found);
                group.clear();
            }
            group << post;
        }
        for (const QString &key : std::as_const(order))
            addSameText(bySameText.value(key), found);
    }

private:
    void addGap(const QDateTime &begin, const QDateTime &end, QList<Finding> &found) const
    {
        if (begin.msecsTo(end) > m_rules.gapDays * checkupDayMs)
            found << Finding{Finding::Kind::Gap, m_account.brand, m_account.account, begin, end, {}};
    }

    void addSameText(const QList<PlannedPost> &group, QList<Finding> &found) const
    {
        if (group.size() < 2)
            return;
        const domain::SeriesId series = group.first().series;
        const bool onPurpose
            = series.isValid() && std::all_of(group.begin(), group.end(), [series](const PlannedPost &post) {
                  return post.series == series;
              });
        if (!onPurpose)
            add(Finding::Kind::SameText, group, found);
    }

    /// Only what can still be changed is worth saying: one of the posts has to be to come, and within the
    /// stretch.
    void add(Finding::Kind kind, const QList<PlannedPost> &posts, QList<Finding> &found) const
    {
        const bool matters = std::any_of(posts.begin(), posts.end(), [this](const PlannedPost &post) {
            return !post.isOut && post.instant >= m_from && post.instant < m_to;
        });
        if (!matters)
            return;
        Finding finding{
            kind, m_account.brand, m_account.account, posts.first().instant, posts.last().instant, {}};
        for (const PlannedPost &post : posts)
            finding.posts << post.post;
        found << finding;
    }

    const CheckedAccount &m_account;
    const QList<PlannedPost> &m_posts;
    const QDateTime &m_from;
    const QDateTime &m_to;
    const CheckupRules &m_rules;
};

} // namespace

QString textKey(const QString &text)
{
    static const QRegularExpression address(u"https?://\\S+"_s);
    QString rest = text;
    if (rest.contains("://"_L1))
        rest.remove(address);
    QString key;
    key.reserve(rest.size());
    bool gap = false;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        const QChar letter = rest.at(i);
        const bool pair = letter.isHighSurrogate() && i + 1 < rest.size() && rest.at(i + 1).isLowSurrogate();
        const char32_t point = pair ? QChar::surrogateToUcs4(letter, rest.at(i + 1)) : letter.unicode();
        if (!QChar::isLetterOrNumber(point)) {
            gap = true;
        } else {
            if (gap && !key.isEmpty())
                key += u' ';
            gap = false;
            key += letter;
            if (pair)
                key += rest.at(i + 1);
        }
        i += pair ? 1 : 0;
    }
    return key.toCaseFolded();
}

QList<Finding> checkup(const QList<PlannedPost> &posts,
                       const QList<CheckedAccount> &accounts,
                       const QDateTime &from,
                       const QDateTime &to,
                       const CheckupRules &rules)
{
    QHash<domain::AccountId, QList<PlannedPost>> byAccount;
    for (const PlannedPost &post : posts)
        byAccount[post.account] << post;
    QList<Finding> found;
    for (const CheckedAccount &account : accounts) {
        QList<PlannedPost> own = byAccount.value(account.account);
        std::stable_sort(own.begin(), own.end(), [](const PlannedPost &a, const PlannedPost &b) {
            return a.instant < b.instant;
        });
        const AccountCheckup checkup(account, own, from, to, rules);
        checkup.findGaps(found);
        checkup.findClashes(found);
        checkup.findSameTexts(found);
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Finding &a, const Finding &b) { return a.from < b.from; });
    return found;
}

} // namespace ruche::planning
