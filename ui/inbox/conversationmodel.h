// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/care.h"
#include "core/domain/message.h"
#include "ui/common/pagedrows.h"

#include <QAbstractListModel>
#include <QSet>

namespace ruche::ui {

/// The list of conversations: two million of them cost an id each; rows come by pages as they are looked at.
/// Loads nothing itself: it says which rows it wants. Thread: GUI.
class ConversationModel final : public PagedModel<QAbstractListModel>
{
    Q_OBJECT
public:
    enum class Role {
        Row = Qt::UserRole + 1, ///< domain::Conversation; invalid while it is loading
        Id, ///< qint64
        BrandColor, ///< as stored
        BrandName,
        TimeText, ///< "08:55", "yesterday", "28 May"; of what was promised: "18 min", "− 47 min"
        Due, ///< int of DueStage
        Priority, ///< "High", "Urgent"; empty for the usual
        Ticked,
    };
    Q_ENUM(Role)

    explicit ConversationModel(const Clock &clock, QObject *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;

    /// Another query: everything is new. `rows` may be known already for the first of the ids.
    void reset(const QList<domain::ConversationId> &ids, const QList<domain::Conversation> &rows);
    /// The same query again: becomes the insertions and removals that lead there.
    void setIds(const QList<domain::ConversationId> &ids);
    /// Rows may have changed; those in view are asked for again.
    void invalidate();
    void answered(const QList<domain::ConversationId> &asked, const QList<domain::Conversation> &rows);

    [[nodiscard]] const QList<domain::ConversationId> &ids() const { return m_rows.ids(); }
    [[nodiscard]] domain::ConversationId idAt(int row) const;
    [[nodiscard]] int rowOf(domain::ConversationId id) const { return m_rows.indexOf(id); }
    [[nodiscard]] const domain::Conversation *known(domain::ConversationId id) const
    {
        return m_rows.known(id);
    }

    [[nodiscard]] const QSet<domain::ConversationId> &ticked() const { return m_ticked; }
    /// What is known of these, and nothing of those of them that are not in `cares`.
    void setCare(const QList<domain::ConversationId> &asked, const domain::CareById &cares);
    [[nodiscard]] domain::ConversationCare care(domain::ConversationId id) const { return m_cares.value(id); }
    /// For the words about what is due.
    void setWorkHours(domain::BrandId brand, const domain::WorkHours &hours);
    /// Time has gone by.
    void refreshTimes();
    void setTicked(int row, bool on);
    void tickRange(int from, int to);
    void tickAll();
    void clearTicks();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void rowsWanted(const QList<ruche::domain::ConversationId> &ids);
    void tickedChanged();

private:
    [[nodiscard]] QString accessibleText(const domain::Conversation &row) const;
    [[nodiscard]] QString timeText(const domain::Conversation &row) const;
    [[nodiscard]] QString writtenText(const domain::Conversation &row) const;
    [[nodiscard]] QString dueHint(const domain::Conversation &row) const;
    void ticksChanged(int from, int to);

    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    mutable PagedRows<domain::ConversationId, domain::Conversation> m_rows;
    QSet<domain::ConversationId> m_ticked;
    domain::CareById m_cares;
    QHash<domain::BrandId, domain::WorkHours> m_hours;
};

} // namespace ruche::ui
