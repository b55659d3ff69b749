// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QList>
#include <QString>
#include <QTabBar>

namespace ruche::ui {

/// A tab of the composer: what one account says.
struct NetworkTab
{
    domain::AccountId account; ///< invalid: the words that all share
    QString network; ///< key, for the pictogram
    QString name; ///< "Bluesky", or the handle where the brand has several accounts there
    QString tooMuch; ///< "313 / 300" when the text is too long, else empty
    bool customised = false; ///< it says something else than the common words

    friend bool operator==(const NetworkTab &, const NetworkTab &) = default;
};

/// The common words, then the chosen accounts. In the compact layout only the current tab shows its name, and
/// the preview is one more tab. Thread: GUI.
class NetworkTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit NetworkTabs(QWidget *parent = nullptr);

    void setTabs(const QList<NetworkTab> &tabs, domain::AccountId current);
    void setCompact(bool compact);
    /// The next of the accounts and the common words, after the last one the first.
    void next(int by);
    [[nodiscard]] bool isPreview() const;
    void retranslate();

signals:
    /// The user chose it; with `preview` the words stay as they are.
    void chosen(ruche::domain::AccountId account, bool preview);

private:
    void rebuild();
    void updateTexts();
    [[nodiscard]] QWidget *markOf(const NetworkTab &tab);

    QList<NetworkTab> m_tabs;
    bool m_compact = false;
    bool m_updating = false;
};

} // namespace ruche::ui
