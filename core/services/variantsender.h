// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/connectors/connector.h"
#include "core/media/picturemaker.h"
#include "core/services/publisher.h"
#include "core/storage/attemptrepository.h"

#include <QHash>
#include <QTimer>

#include <memory>

namespace ruche::services {

/// The at-most-once machine for one variant at a time, step by step, each step committed before the next
/// begins: claimed → files uploaded → sending (with the key by which the network can be asked) → the create
/// leaves → sent, or failed, or uncertain. A text that is too long for a network with threads is cut when it
/// is claimed, and its parts go through the same steps one by one, each with its key and its place on record
/// before the next: who goes on after a crash goes on with the next part. Publisher decides what is sent and
/// when; this does it. Thread: that of the Workspace.
class VariantSender final : public QObject
{
    Q_OBJECT
public:
    VariantSender(Storage &storage, ConnectorPool &connectors, Publisher::StepHook hook);
    ~VariantSender() override;

    /// Nothing when someone else is at it, or it is not to be sent any more.
    using Answer = async::Answer<std::optional<SendOutcome>>;
    using Future = QFuture<Result<std::optional<SendOutcome>>>;

    /// Sends a variant. With `wished` a person wants it now, whatever its date.
    [[nodiscard]] Future send(const storage::attempts::Task &task, bool wished);

    /// Who makes the pictures that a network does not take as they are kept.
    void setPictureMaker(std::shared_ptr<const media::PictureMaker> maker) { m_pictures = std::move(maker); }

private:
    struct Run;
    using RunPtr = std::shared_ptr<Run>;

    void step(const char *name) const;
    void step(const RunPtr &run, const char *name) const;
    void connectAndGo(const RunPtr &run);
    void uploadNext(const RunPtr &run);
    void upload(const RunPtr &run, const domain::Media &file, const connectors::MediaUpload &media);
    void askBeforeRepeat(const RunPtr &run);
    void beginSending(const RunPtr &run);
    void create(const RunPtr &run);
    void onCreated(const RunPtr &run, const connectors::Receipt &receipt);
    void storePart(const RunPtr &run, const connectors::Receipt &receipt);
    void beginNextPart(const RunPtr &run);
    void storeWhole(const RunPtr &run);
    void storeSent(const RunPtr &run, const storage::attempts::Outcome &sent);
    void onUncertain(const RunPtr &run, const Error &error);
    void onNotSent(const RunPtr &run, const Error &error);
    void finish(const RunPtr &run, std::optional<SendOutcome> outcome);
    void renewClaims();

    Storage &m_storage;
    ConnectorPool &m_connectors;
    Publisher::StepHook m_hook;
    std::shared_ptr<const media::PictureMaker> m_pictures;
    QHash<domain::AttemptId, RunPtr> m_runs; ///< those that hold a claim
    QTimer m_heartbeat;
};

} // namespace ruche::services
