// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/publishing.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace ruche::ui {

class HandPostSheet;
class MissedSheet;
class PageContext;
class PublishNotices;

/// Brings what waits for a person in front of them, on whatever page they are: toasts with the way to the
/// right sheet, notices on the desktop while the window is not in front, the sheets themselves, and the
/// commands that open them. One a window, found by pages through of(). Thread: GUI.
class PublishGuide final : public QObject
{
    Q_OBJECT
public:
    /// A notice on the desktop: title and text.
    using Desktop = std::function<void(const QString &, const QString &)>;

    /// Belongs to `context`. `notices` and `window` must outlive it.
    PublishGuide(PageContext &context, PublishNotices &notices, QWidget &window);
    ~PublishGuide() override;

    /// That of the window; null in a window without.
    [[nodiscard]] static PublishGuide *of(const PageContext &context);
    /// In which times of a brand are told; that of this machine in a window without a guide.
    [[nodiscard]] static QString zoneOf(const PageContext &context, domain::BrandId brand);
    [[nodiscard]] PublishNotices &notices() const { return m_notices; }
    /// Where notices go while the window is not in front; nothing by default.
    void setDesktop(Desktop desktop) { m_desktop = std::move(desktop); }

    /// The sheet for posting by hand: of one post, or (invalid) of all whose time has come.
    void postByHand(domain::PostId post = {});
    void showMissed();
    /// Every attempt, of one post or (invalid) of all.
    void showLog(domain::PostId post = {});
    void showHealth();
    void askPause(domain::BrandId brand = {});
    /// The window, then the sheet or page that fits.
    void showMatter(const domain::PublishMatter &matter);
    /// The window to the front.
    void raiseWindow();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void tell(const QList<domain::PublishMatter> &matters, bool atStart);
    void tellOne(const domain::PublishMatter &matter);
    void addCommands();
    void updateBadge();

    PageContext &m_context;
    PublishNotices &m_notices;
    QWidget &m_window;
    Desktop m_desktop;
    QPointer<HandPostSheet> m_hand;
    QPointer<MissedSheet> m_missed;
};

} // namespace ruche::ui
