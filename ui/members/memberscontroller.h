// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/memberservice.h"
#include "ui/members/membermodel.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Decides for the page of members: who is listed, who is shown, and what is done with a person. Knows no
/// widget. Thread: GUI.
class MembersController final : public QObject
{
    Q_OBJECT
public:
    explicit MembersController(services::Workspace &workspace, QObject *parent = nullptr);
    ~MembersController() override;

    [[nodiscard]] MemberModel &table() { return m_table; }

    void setBrands(const QList<domain::Brand> &brands);
    void setActive(bool active);
    [[nodiscard]] QString zoneOf(domain::BrandId brand) const;

    [[nodiscard]] domain::MemberGroup group() const { return m_query.group; }
    /// A ready-made group; takes a tag's filter off.
    void setGroup(domain::MemberGroup group);
    [[nodiscard]] const QString &tag() const { return m_query.tag; }
    void setTag(const QString &tag);
    [[nodiscard]] const QString &search() const { return m_query.words; }
    void setSearch(const QString &words);
    [[nodiscard]] domain::MemberQuery::Sort sort() const { return m_query.sort; }
    [[nodiscard]] bool descending() const { return m_query.descending; }
    /// The same sort again turns its direction round.
    void sortBy(domain::MemberQuery::Sort sort);

    [[nodiscard]] const services::MemberCounts &counts() const { return m_counts; }
    [[nodiscard]] const QStringList &knownTags() const { return m_tags; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    void open(domain::MemberId member);
    void close();
    [[nodiscard]] domain::MemberId current() const { return m_current; }
    [[nodiscard]] const std::optional<services::MemberDetail> &detail() const { return m_detail; }

    void setTagOfCurrent(const QString &tag, bool on);
    void addNote(const QString &text);
    /// People who could be the same as current(): of its brand, found by words, without itself.
    void findOthers(const QString &words);
    void merge(domain::MemberId keep, domain::MemberId other);
    /// Writes all that is held on current() to a file.
    void exportTo(const QString &path);
    void eraseCurrent();

signals:
    void countsChanged();
    void queryChanged();
    void listAboutToChange();
    void listChanged();
    void listStateChanged();
    void currentChanged();
    void detailChanged();
    void othersFound(const QList<ruche::domain::Member> &members);
    void done(const QString &text, ruche::domain::EventId event);
    void told(const QString &text);
    void failed(const QString &text);

private:
    void onChanged(domain::Changes changes);
    void refresh();
    void reload();
    void loadIds();
    void loadCounts();
    void loadDetail();
    void wantRows(const QList<domain::MemberId> &ids);
    void report(const Error &error);
    [[nodiscard]] QList<domain::BrandId> brandIds() const;

    services::Workspace &m_workspace;
    MemberModel m_table;
    QList<domain::Brand> m_brands;
    domain::MemberQuery m_query;
    services::MemberCounts m_counts;
    QStringList m_tags;
    domain::MemberId m_current;
    std::optional<services::MemberDetail> m_detail;
    std::optional<Error> m_problem;
    bool m_loading = false;
    bool m_active = false;
    domain::Changes m_dirty;
    QTimer m_refreshTimer;
    quint64 m_listRound = 0;
    quint64 m_detailRound = 0;
    quint64 m_othersRound = 0;
};

} // namespace ruche::ui
