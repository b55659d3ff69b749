// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ruche::media {
class PictureMaker;
}

namespace ruche::services {

class Storage;
class ConnectorPool;
class PublishDesk;

/// How sending one variant went.
struct SendOutcome
{
    domain::PostId post;
    domain::VariantId variant;
    domain::AccountId account;
    domain::PostState state = domain::PostState::Published;
    QUrl url;
    std::optional<Error> error;
};

/// Sends what is due, at most once. For each variant: an attempt is claimed (unique while it lives) and
/// committed before the first byte leaves; `Sending` is committed before the create; an unclear answer, or a
/// process that died, leaves it Uncertain, and then the network is asked by the variant's key before anything
/// is sent again. Any number of processes may run this on one file: a claim has one owner and an expiry. A
/// post that is late by more than the window (10 minutes) is Missed: listed for a person to decide, never
/// sent in a burst. A post that a network holds until its time is asked for two minutes after it, because
/// networks may be late: it is Published, or Missed, by what the network says. A post that a network is to hold
/// is handed over as soon as it is planned, and what is changed of it here is carried there. Nothing leaves of
/// a brand that is paused. What follows a post under it leaves with publishDue(), too. Thread: that of the Workspace.
class Publisher final : public QObject
{
    Q_OBJECT
public:
    /// How late a post may be and still leave by itself.
    static constexpr std::chrono::minutes lateWindow{10};
    /// A claim whose owner shows no sign of life for this long may be taken over (after reconcile, if it was
    /// sending).
    static constexpr std::chrono::minutes claimTime{3};

    /// Called after each committed step of a send ("claimed", "uploaded", "sending", "leaving", "answered",
    /// "stored"), so that a test can end the process there.
    using StepHook = std::function<void(const QString &)>;

    Publisher(Storage &storage, ConnectorPool &connectors, QObject *parent = nullptr);
    Publisher(Storage &storage, ConnectorPool &connectors, StepHook hook, QObject *parent = nullptr);
    ~Publisher() override;

    /// Sends all that is due now, settles what is uncertain, marks what is missed; answers when through.
    [[nodiscard]] QFuture<Result<QList<SendOutcome>>> publishDue();
    /// Sends a post now, whatever its date: also how a missed or failed one leaves. Errors: Refused
    /// (published, sending).
    [[nodiscard]] QFuture<Result<QList<SendOutcome>>> publishNow(domain::PostId post);
    /// Stays on watch: wakes at the next due time, at least each 30 s. The window and `ruchectl agent` both
    /// do.
    void setAutomatic(bool on);
    [[nodiscard]] bool isSending() const;
    /// Who turns, cuts and shrinks pictures for networks: a program brings one, because the core has no Qt Gui.
    /// Without it pictures leave as they are kept, and one that is to be cut or turned does not.
    void setPictureMaker(std::shared_ptr<const media::PictureMaker> maker);
    /// What people have to do with it: posts by hand, pauses, looks ahead, what was missed.
    [[nodiscard]] PublishDesk &desk();

signals:
    void sent(const ruche::services::SendOutcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::services
