// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/post.h"
#include "core/services/postservice.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Something that keeps a post from leaving, or that one should know before it does.
struct PostProblem
{
    enum class Kind { Error, Warning };
    Kind kind = Kind::Error;
    QString text; ///< for people
    friend bool operator==(const PostProblem &, const PostProblem &) = default;
};

/// One post being written. Knows no widget. A draft is saved by itself 800 ms after the last change, also
/// when the window is closed right after; a post that is scheduled changes only when it is scheduled again.
/// Thread: GUI.
class ComposerController final : public QObject
{
    Q_OBJECT
public:
    ComposerController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~ComposerController() override;

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }

    /// A new post; what was being written is saved first.
    void startNew(domain::BrandId brand, const std::optional<ZonedTime> &plannedFor, const QString &text);
    /// Opens a stored one.
    void load(domain::PostId post);

    /// In the brand's zone.
    [[nodiscard]] QDate today() const;

    [[nodiscard]] domain::BrandId brand() const { return m_draft.brand; }
    [[nodiscard]] const domain::Brand *currentBrand() const;
    void setBrand(domain::BrandId brand);
    [[nodiscard]] const QString &title() const { return m_draft.title; }
    void setTitle(const QString &title);
    [[nodiscard]] const QString &text() const { return m_draft.text; }
    void setText(const QString &text);
    /// The brand's accounts that may publish.
    [[nodiscard]] QList<domain::Account> accounts() const;
    [[nodiscard]] bool isChosen(domain::AccountId account) const
    {
        return m_draft.accounts.contains(account);
    }
    void setChosen(domain::AccountId account, bool chosen);
    [[nodiscard]] const std::optional<ZonedTime> &plannedFor() const { return m_draft.plannedFor; }
    void setPlannedFor(const std::optional<ZonedTime> &time);
    /// What is kept of the stored post, then what is new.
    [[nodiscard]] const QList<domain::Media> &keptMedia() const { return m_keptMedia; }
    [[nodiscard]] const QList<services::MediaFile> &newMedia() const { return m_draft.newMedia; }
    void addMedia(const services::MediaFile &file);
    void setAltText(qsizetype index, const QString &altText);
    void removeMedia(qsizetype index);

    [[nodiscard]] domain::PostState state() const
    {
        return m_post ? m_post->state : domain::PostState::Draft;
    }
    [[nodiscard]] const std::optional<domain::Post> &post() const { return m_post; }
    /// False once it is out, on its way, or not ours.
    [[nodiscard]] bool isEditable() const { return !m_post || domain::isEditable(*m_post); }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool hasUnsavedChanges() const { return m_dirty; }
    [[nodiscard]] std::optional<QDateTime> savedAt() const { return m_savedAt; }
    [[nodiscard]] bool isBusy() const { return m_saving; }
    [[nodiscard]] QList<PostProblem> problems() const;
    [[nodiscard]] bool canSchedule() const;
    [[nodiscard]] bool canPublishNow() const;

    void saveDraft();
    void schedule();
    /// Sends it at once, to all chosen accounts.
    void publishNow();
    /// Saves what autosave would, now.
    void flush();

signals:
    /// Another post is shown: take everything anew.
    void loaded();
    /// Something that is shown beside the texts has changed.
    void changed();
    void saved();
    void scheduled(const QString &text);
    void published(const QString &text);
    void failed(const QString &text);

private:
    enum class Then { Nothing, Schedule, Publish };
    void touch();
    void save(bool asDraft, Then then);
    void onSaved(const Result<domain::Post> &post, Then then);
    void send();
    void adopt(const domain::Post &post);
    void adoptSaved(const domain::Post &post);
    void reloadAccounts();
    [[nodiscard]] bool autosaves() const;

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    QList<domain::Account> m_accounts;
    services::PostDraft m_draft;
    QList<domain::Media> m_keptMedia;
    std::optional<domain::Post> m_post;
    std::optional<QDateTime> m_savedAt;
    bool m_dirty = false;
    bool m_saving = false;
    qsizetype m_sentFiles = 0; ///< new files in the save under way
    std::optional<Then> m_next; ///< asked for while a save was under way
    int m_generation = 0; ///< grows with each post shown: late answers of another are dropped
    QTimer m_autosave;
};

} // namespace ruche::ui
