// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/brand.h"
#include "core/services/publishdesk.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QTemporaryDir;
class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Posts that a person puts on a network: which one is shown, its files in a folder of their own while it is,
/// and its address when it is there. Knows no widget. Thread: GUI.
class HandPostController final : public QObject
{
    Q_OBJECT
public:
    enum class Files { None, Writing, There, Failed };

    HandPostController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~HandPostController() override;

    /// Those of one post, whatever its time; with an invalid id all whose time has come.
    void show(domain::PostId post);
    void reload();

    [[nodiscard]] bool isKnown() const { return m_known; }
    /// Why it could not be read; empty when it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] qsizetype count() const { return m_posts.size(); }
    /// Place of the shown one, from 0.
    [[nodiscard]] qsizetype index() const { return m_index; }
    [[nodiscard]] const services::HandPost *current() const;
    [[nodiscard]] domain::Brand brand() const;
    /// "312 of 2,200 characters"; empty without a text.
    [[nodiscard]] QString lengthText() const;
    [[nodiscard]] bool isTooLong() const;
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

    [[nodiscard]] Files files() const { return m_files; }
    /// Of the post shown, in order; they are gone with this object or when it is marked.
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    [[nodiscard]] QString folder() const;

    /// To the one after, and round again.
    void next();
    /// Its time comes again later: on to the next, if there is one.
    void putOff();
    /// It is there: posted(), or refused() with a sentence for the field.
    void markPosted(const QString &address);
    [[nodiscard]] bool isMarking() const { return m_marking; }

signals:
    void changed();
    void filesChanged();
    void posted(ruche::domain::PostId post);
    void refused(const QString &text);
    /// Nothing is left to post by hand here.
    void finished();

private:
    void take(const Result<QList<services::HandPost>> &posts);
    void showAt(qsizetype index);
    void writeFiles();

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QTimer *m_coalesce;
    domain::PostId m_only;
    QList<services::HandPost> m_posts;
    QList<domain::VariantId> m_putOff;
    QList<domain::Brand> m_brands;
    qsizetype m_index = 0;
    domain::VariantId m_shown; ///< whose files are in the folder
    std::unique_ptr<QTemporaryDir> m_folder;
    Files m_files = Files::None;
    QStringList m_paths;
    int m_generation = 0; ///< of the files
    bool m_known = false;
    bool m_marking = false;
    QString m_problem;
};

} // namespace ruche::ui
