// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace ruche::ui {

class Page;
class PageContext;

/// How a page enters the window. `title` is asked each time, so that it follows the language.
struct PageEntry
{
    QString id; ///< one of pages::…
    std::function<QString()> title; ///< for the rail
    QString icon;
    QString goKey; ///< "T": G then T goes there; empty for none
    std::function<Page *(PageContext &, QWidget *parent)> make;
    bool inRail = true; ///< the composer is reached otherwise
};

/// The pages of this build, in the order of the rail. Filled by app before the window is made; only what is
/// registered exists in the window.
class PageRegistry
{
public:
    void add(PageEntry entry) { m_entries.append(std::move(entry)); }
    [[nodiscard]] const QList<PageEntry> &entries() const { return m_entries; }
    [[nodiscard]] const PageEntry *find(const QString &id) const;

private:
    QList<PageEntry> m_entries;
};

} // namespace ruche::ui
