// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/composing/limitstable.h"
#include "core/composing/postcheck.h"
#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/composing.h"
#include "core/domain/post.h"
#include "core/domain/publishwarning.h"
#include "core/services/postservice.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace ruche::services {
class Workspace;
enum class SeriesScope;
} // namespace ruche::services

namespace ruche::ui {

/// Something that keeps a post from leaving, or that one should know before it does.
struct PostProblem
{
    enum class Kind { Error, Warning };
    /// What the button does about something that a look ahead found, which no change of words mends.
    enum class Remedy { None, Reconnect, Resume, ChangeTime };
    Kind kind = Kind::Error;
    QString text; ///< for people
    domain::AccountId account = {}; ///< the one that it is about; invalid: all that are chosen
    QString fixText = {}; ///< the button that does `finding.fix`, or `remedy`; empty: there is nothing to press
    composing::Finding finding = {};
    Remedy remedy = Remedy::None;
    friend bool operator==(const PostProblem &, const PostProblem &) = default;
};

/// One post being written. Knows no widget. A draft is saved by itself 800 ms after the last change, also
/// when the window is closed right after; a post that is scheduled changes only when it is scheduled again.
/// Title and text are those of the current tab: the words that all accounts share, or what one of them says
/// instead. Thread: GUI.
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
    /// Opens a stored one, at the place where it was left.
    void load(domain::PostId post);
    /// Goes on with what was being written when the program ended; else a new post.
    void resume(domain::BrandId brand);
    /// Where one writes in the current tab, UTF-16 units; kept with the draft.
    [[nodiscard]] int caret() const { return m_caret; }
    void setCaret(int position);
    /// Puts the words of a version in place of those of now.
    void restore(const domain::PostVersion &version);
    /// What is being written, as a version.
    [[nodiscard]] domain::PostVersion currentVersion() const;

    /// In the brand's zone.
    [[nodiscard]] QDate today() const;

    [[nodiscard]] domain::BrandId brand() const { return m_draft.brand; }
    [[nodiscard]] const domain::Brand *currentBrand() const;
    void setBrand(domain::BrandId brand);
    /// The account whose words are shown and edited; invalid: those that all share.
    [[nodiscard]] domain::AccountId tab() const { return m_tab; }
    /// Passes over an account that is not chosen.
    void setTab(domain::AccountId account);
    [[nodiscard]] QString title() const { return titleOf(m_tab); }
    void setTitle(const QString &title);
    [[nodiscard]] QString text() const { return textOf(m_tab); }
    void setText(const QString &text);
    /// As the account gets it.
    [[nodiscard]] QString titleOf(domain::AccountId account) const;
    [[nodiscard]] QString textOf(domain::AccountId account) const;
    /// It has words of its own.
    [[nodiscard]] bool isCustomised(domain::AccountId account) const;
    void backToCommon(domain::AccountId account);
    [[nodiscard]] domain::PostOptions options(domain::AccountId account) const;
    void setOptions(domain::AccountId account, const domain::PostOptions &options);
    [[nodiscard]] domain::Delivery delivery(domain::AccountId account) const;
    void setDelivery(domain::AccountId account, domain::Delivery delivery);
    /// What networks allow, for accounts that do not know it themselves.
    void setLimits(const composing::LimitsTable &limits)
    {
        m_limits = limits;
        emit changed();
    }
    /// What is kept beside the post (what follows it) is another one: to be saved with it.
    void noteChange() { touch(); }
    [[nodiscard]] domain::Limits limitsOf(const domain::Account &account) const;
    /// How long the account's text is by the rule of its network.
    [[nodiscard]] composing::TextLength lengthFor(const domain::Account &account) const;
    /// What is too much of the text of the current tab.
    [[nodiscard]] QList<composing::TextRange> overflow() const;

    /// The brand's accounts that may publish, or for which a person does.
    [[nodiscard]] QList<domain::Account> accounts() const;
    [[nodiscard]] QList<domain::Account> chosenAccounts() const;
    [[nodiscard]] const domain::Account *account(domain::AccountId account) const;
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
    /// A file of the library goes with the post; false when it is in it already.
    bool addKept(const domain::Media &file);
    void moveMedia(qsizetype from, qsizetype to);
    /// What the library says of a file now, unless it was written here since.
    void adoptAltText(domain::MediaId file, const QString &altText);
    /// Whether the brand schedules no picture without alternative text.
    [[nodiscard]] bool isAltRequired() const { return m_altRequired; }
    void setAltRequired(bool required);
    [[nodiscard]] QString fileName(qsizetype index) const;
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
    /// Errors first.
    [[nodiscard]] QList<PostProblem> problems() const;
    /// Does what the problem's button says, where that is a change of texts or files.
    void fix(const PostProblem &problem);
    /// An account that was paused sends again.
    void resume(domain::AccountId account);
    /// Those of the chosen accounts that an error keeps from getting the post.
    [[nodiscard]] QList<domain::Account> blockedAccounts() const;
    /// At least one of the chosen accounts would get it.
    [[nodiscard]] bool canSchedule() const;
    [[nodiscard]] bool canPublishNow() const;
    /// It could be scheduled for all of its accounts, and does not repeat yet.
    [[nodiscard]] bool canRepeat() const;
    /// Leaves out the accounts that cannot get it: what is said to them goes with them.
    void leaveOutBlocked();

    void saveDraft();
    void schedule();
    /// Stores what is written in the other posts of its series too, those of the scope; each stays as it is
    /// planned, unless the time was changed.
    void scheduleSeries(services::SeriesScope scope);
    /// What is written is not stored yet, and others of its series could get it too.
    [[nodiscard]] bool changesSeries() const;
    /// Saves it as it is, and says by readyToRepeat() when that is done.
    void saveToRepeat(const QString &rule);
    /// Sends it at once, to all chosen accounts.
    void publishNow();
    /// Saves what autosave would, now.
    void flush();

signals:
    /// Another post is shown: take everything anew.
    void loaded();
    /// Something that is shown beside the texts has changed.
    void changed();
    /// The words of the current tab are others than those typed: another tab, or a fix.
    void textsReplaced();
    void saved();
    void scheduled(const QString &text);
    /// scheduleSeries() is done; `event` undoes it.
    void seriesScheduled(const QString &text, ruche::domain::EventId event);
    void published(const QString &text);
    void readyToRepeat(ruche::domain::PostId post, const QString &rule);
    void failed(const QString &text);

private:
    enum class Then { Nothing, Schedule, Publish, Repeat };
    /// What is written, as it is stored.
    [[nodiscard]] services::PostDraft outgoingDraft();
    void touch();
    [[nodiscard]] composing::CheckedPost checkedPost(const domain::Account &account) const;
    /// Of the chosen accounts; found once a change.
    [[nodiscard]] const QHash<domain::AccountId, QList<composing::Finding>> &findings() const;
    void chooseOnly();
    /// What is kept for an account beside the common words; made when there is nothing yet.
    [[nodiscard]] services::VariantDraft &own(domain::AccountId account);
    void setOwnText(domain::AccountId account, const QString &text);
    void show(const domain::Post &post, const std::optional<domain::WritingPlace> &place);
    void keepPlace();
    void finish();
    void save(bool asDraft, Then then);
    void onSaved(const Result<domain::Post> &post, Then then);
    void send();
    void adopt(const domain::Post &post);
    void adoptSaved(const domain::Post &post);
    void reloadAccounts();
    /// Asks what a look ahead finds of the stored post: a sign-in that ends before, a quota used up…
    void askAhead();
    [[nodiscard]] bool autosaves() const;

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    QList<domain::Account> m_accounts;
    composing::LimitsTable m_limits = composing::builtInLimits();
    domain::AccountId m_tab;
    mutable std::optional<QHash<domain::AccountId, QList<composing::Finding>>> m_findings;
    services::PostDraft m_draft;
    QList<domain::Media> m_keptMedia;
    QSet<domain::MediaId> m_altWritten; ///< here, and not stored yet
    QSet<domain::MediaId> m_altSent; ///< in the save under way
    bool m_altRequired = false;
    std::optional<domain::Post> m_post;
    QList<domain::PublishWarning> m_ahead; ///< of m_post, and what the draft itself does not tell
    std::optional<QDateTime> m_savedAt;
    bool m_dirty = false;
    bool m_leaving = false; ///< scheduled or sent, without an answer yet; an autosave leaves all open
    bool m_saving = false;
    qsizetype m_sentFiles = 0; ///< new files in the save under way
    QString m_rule; ///< by which it is to repeat once it is saved
    std::optional<Then> m_next; ///< asked for while a save was under way
    int m_generation = 0; ///< grows with each post shown: late answers of another are dropped
    int m_caret = 0;
    domain::WritingPlace m_keptPlace; ///< as stored last
    QTimer m_autosave;
};

} // namespace ruche::ui
