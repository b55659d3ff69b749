// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/ids.h"
#include "ui/shell/intent.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace ruche::ui {

class PageContext;

/// One page of the window: layout and views. Its controller decides. Pages are made at their first visit,
/// never include each other, and reach each other by intents (PageContext). Thread: GUI.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(PageContext &context, QWidget *parent = nullptr);
    ~Page() override;

    /// Shown in the top bar. Translated; ask again after titleChanged().
    [[nodiscard]] virtual QString title() const = 0;
    /// Grey text beside the title: "mardi 16 juin 2026", "27 à traiter, 3 en retard".
    [[nodiscard]] virtual QString subtitle() const { return {}; }

    /// The page comes to the front: bring it up to date, start what ticks.
    virtual void activate() { }
    /// Another page comes to the front: stop what ticks; keep selection and edits.
    virtual void deactivate() { }
    /// The brands now shown: one, or all that are not archived, in switcher order. Called before the first
    /// activate() and whenever the switcher or the brands change.
    virtual void setBrands(const QList<domain::Brand> &brands) { Q_UNUSED(brands) }
    /// Show that object: the page was reached by an intent. Called after activate().
    virtual void openObject(const Intent &intent) { Q_UNUSED(intent) }
    /// The compact layout of the design (window below 1180 px wide) begins or ends.
    virtual void setCompact(bool compact) { Q_UNUSED(compact) }
    /// Ctrl+F.
    virtual void focusSearch() { }
    /// Panes in reading order for F6; each gets the focus by setFocus().
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }
    /// Something that the page shows was asked for and has not come: what is seen is not yet what is known.
    [[nodiscard]] virtual bool isLoading() const { return false; }
    /// Whether leaving is fine now. A page that has to ask calls `proceed` later instead and answers false.
    virtual bool mayLeave(const std::function<void()> &proceed)
    {
        Q_UNUSED(proceed)
        return true;
    }

signals:
    void titleChanged();

protected:
    /// Calls retranslate() after a language change, and paints the canvas behind the page.
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// Every text of the page, set again. Also to be called by the constructor of the page.
    virtual void retranslate() { }

    [[nodiscard]] PageContext &context() const { return m_context; }

private:
    PageContext &m_context;
};

} // namespace ruche::ui
