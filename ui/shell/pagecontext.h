// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/shell/intent.h"

#include <QObject>

namespace ruche::services {
class Workspace;
}

namespace ruche::settings {
class SettingsStore;
}

namespace ruche::ui {

class CommandRegistry;
class Preferences;
class Prompts;
class ThemeManager;
class ToastHost;
struct ToastMessage;

/// What a page may use of the window around it, handed to its constructor. One a window. Thread: GUI.
class PageContext final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the context. `workspace` may be null in tests of parts that do not use it.
    PageContext(services::Workspace *workspace,
                const Clock &clock,
                CommandRegistry &commands,
                Prompts &prompts,
                ThemeManager &theme,
                QObject *parent = nullptr);

    [[nodiscard]] services::Workspace &workspace() const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] CommandRegistry &commands() const { return m_commands; }
    [[nodiscard]] Prompts &prompts() const { return m_prompts; }
    [[nodiscard]] ThemeManager &theme() const { return m_theme; }

    /// The user's preferences, and apart from them what belongs to this screen (splitter positions). Null in
    /// tests that set none.
    [[nodiscard]] Preferences *preferences() const { return m_preferences; }
    [[nodiscard]] settings::SettingsStore *windowState() const { return m_windowState; }
    void setPreferences(Preferences *preferences) { m_preferences = preferences; }
    void setWindowState(settings::SettingsStore *windowState) { m_windowState = windowState; }

    /// Goes there: shows the page and hands it the intent. Queued, so that a click handler may end first.
    void open(const Intent &intent);
    void openPage(const QString &page, const QString &section = {}) { open(OpenPage{page, section}); }
    void openPost(domain::PostId post) { open(OpenPost{post}); }
    void openConversation(domain::ConversationId conversation) { open(OpenConversation{conversation, {}}); }
    void openMember(domain::MemberId member) { open(OpenMember{member}); }
    void newPost(const NewPost &what = {}) { open(what); }

    /// A toast at the bottom left of the page.
    void toast(const ToastMessage &message);
    /// "Done · Undo": a toast whose Undo takes back a stored event through the HistoryService, also by Ctrl+Z
    /// afterwards.
    void toastWithUndo(const QString &text, domain::EventId event);
    /// Takes it back now, and says how that went.
    void undo(domain::EventId event);
    /// A red toast that stays: what failed in words for people.
    void toastError(const QString &text);
    /// The brand of the switcher; invalid for all brands.
    [[nodiscard]] domain::BrandId currentBrand() const { return m_brand; }
    void setCurrentBrand(domain::BrandId brand);

signals:
    void intentRequested(const ruche::ui::Intent &intent);
    void toastRequested(const ruche::ui::ToastMessage &message);
    void undoToastRequested(const QString &text, ruche::domain::EventId event);
    void undoRequested(ruche::domain::EventId event);
    void currentBrandChanged(ruche::domain::BrandId brand);
    /// A page's count for the rail (`hot` on the accent fill); 0 hides it.
    void badgeChanged(const QString &page, int count, bool hot);

private:
    services::Workspace *m_workspace;
    const Clock &m_clock;
    CommandRegistry &m_commands;
    Prompts &m_prompts;
    ThemeManager &m_theme;
    Preferences *m_preferences = nullptr;
    settings::SettingsStore *m_windowState = nullptr;
    domain::BrandId m_brand;
};

} // namespace ruche::ui
