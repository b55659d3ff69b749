// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/ghost/ghostsession.h"

#include <QObject>
#include <QSet>

namespace ruche::connectors::ghost {

/// Reads one stream of a site. A pass has two steps:
///  1. What was changed since a little before the last pass began, on the server's clock, in the order of the
///     ids, each page behind the last id of the one before: so neither a change nor a deletion meanwhile
///     makes a page skip something. At first this is everything.
///  2. For streams whose objects can vanish: the newest 100. One that was among them in the last pass, and is
///     not now though older ones are, is gone. What vanishes among older ones is not seen.
/// Owned by the session's Caller; deletes itself when it has answered.
class PullJob : public QObject
{
public:
    [[nodiscard]] QFuture<Result<Page>> start();

protected:
    enum class Recent { Unread, Ids, Whole }; ///< how the newest 100 are read

    PullJob(Session &session, const QString &cursor, const QString &kind, Recent recent);

    /// Called before anything is asked; must call ask() or fail().
    virtual void begin() { ask(); }
    [[nodiscard]] virtual Query details() const = 0;
    [[nodiscard]] virtual Result<void> take(const QJsonObject &object, Page &page) = 0;
    virtual void takeVanished(const QString &, Page &) { }
    void ask();
    void fail(const Error &error);

    Session &m_session;

private:
    void askChanged();
    void onChanged(const Result<QJsonObject> &answer);
    void askRecent();
    void onRecent(const Result<QJsonObject> &answer);
    void noteVanished(const QStringList &present);
    void endPass();
    void finish();

    QString m_kind;
    Recent m_recent;
    QJsonObject m_cursor;
    Page m_page;
    async::Answer<Page> m_answer;
};

/// Posts of all kinds: out, planned, drafts, sent by mail. One that Ghost's clock brings out counts as
/// changed.
class PullPostsJob final : public PullJob
{
public:
    PullPostsJob(Session &session, const QString &cursor);

private:
    [[nodiscard]] Query details() const override;
    [[nodiscard]] Result<void> take(const QJsonObject &object, Page &page) override;
    void takeVanished(const QString &id, Page &page) override;
};

/// Comments, hidden ones included. Ghost keeps deleted ones to itself, and can show them again: so those that
/// vanish count as trashed.
class PullCommentsJob final : public PullJob
{
public:
    PullCommentsJob(Session &session, const QString &cursor);

private:
    void begin() override;
    [[nodiscard]] Query details() const override;
    [[nodiscard]] Result<void> take(const QJsonObject &object, Page &page) override;
    void takeVanished(const QString &id, Page &page) override;

    QString m_self;
};

class PullMembersJob final : public PullJob
{
public:
    PullMembersJob(Session &session, const QString &cursor);

private:
    [[nodiscard]] Query details() const override;
    [[nodiscard]] Result<void> take(const QJsonObject &object, Page &page) override;
};

} // namespace ruche::connectors::ghost
