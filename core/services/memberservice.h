// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/member.h"
#include "core/domain/message.h"
#include "core/domain/queries.h"

#include <QFuture>
#include <QJsonObject>
#include <QList>

namespace ruche::services {

class Storage;

struct MemberCounts
{
    int people = 0;
    int identities = 0;
    int newIn30Days = 0;
    int veryActive = 0;
    int unhappy = 0;
    int silent60Days = 0;
};

/// Everything the drawer shows of a person.
struct MemberDetail
{
    domain::Member member;
    QList<domain::Message> recent; ///< newest first, at most 50
    QList<std::optional<domain::Sentiment>> sentiments; ///< beside recent
    QList<domain::Note> notes;
    QList<int> messagesByMonth; ///< last 12 months, oldest first
    int replies = 0; ///< ours to them
};

/// The people of a community. Thread: that of the Workspace.
class MemberService
{
public:
    explicit MemberService(Storage &storage);

    [[nodiscard]] QFuture<Result<MemberCounts>> counts(const QList<domain::BrandId> &brands);
    [[nodiscard]] QFuture<Result<QList<domain::MemberId>>> ids(const domain::MemberQuery &query, int limit = 0);
    [[nodiscard]] QFuture<Result<QList<domain::Member>>> rows(const QList<domain::MemberId> &ids);
    [[nodiscard]] QFuture<Result<QList<domain::Member>>> firstPage(const domain::MemberQuery &query, int limit);
    [[nodiscard]] QFuture<Result<MemberDetail>> detail(domain::MemberId member);
    [[nodiscard]] QFuture<Result<QStringList>> tags(const QList<domain::BrandId> &brands);

    /// All undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> setTags(domain::MemberId member, const QStringList &tags);
    [[nodiscard]] QFuture<Result<domain::EventId>> addNote(domain::MemberId member, const QString &text);
    /// `other`'s identities, tags and notes go to `keep`. Errors: Refused (different brands, same person).
    [[nodiscard]] QFuture<Result<domain::EventId>> merge(domain::MemberId keep, domain::MemberId other);

    /// Everything held on a person, for the right of access.
    [[nodiscard]] QFuture<Result<QJsonObject>> exportData(domain::MemberId member);
    /// Removes names, identities, notes and the words of their messages; counts stay right. Cannot be undone. Logged without
    /// the identity.
    [[nodiscard]] QFuture<Result<void>> erase(domain::MemberId member);

private:
    Storage &m_storage;
};

} // namespace ruche::services
