// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/hashtagranking.h"
#include "core/composing/variables.h"
#include "core/domain/writing.h"
#include "ui/composer/textcompletion.h"

#include <QObject>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class ComposerController;

/// What there is to put into the post that is written: the templates and snippets, sets of hashtags and
/// hashtags of its brand, read again when they change. Knows no widget of its own. Thread: GUI.
class WritingShelf final : public QObject
{
    Q_OBJECT
public:
    WritingShelf(services::Workspace &workspace, ComposerController &controller, QObject *parent);

    enum Kind { SnippetRow, SetRow, TagRow };

    [[nodiscard]] const QList<domain::Snippet> &snippets() const { return m_snippets; }
    [[nodiscard]] const QList<domain::HashtagSet> &sets() const { return m_sets; }
    [[nodiscard]] const domain::Snippet *snippet(domain::SnippetId id) const;
    [[nodiscard]] const domain::HashtagSet *set(domain::HashtagSetId id) const;
    /// What variables stand for in this post.
    [[nodiscard]] composing::VariableValues values() const;
    /// For "/": templates and snippets, for "#": sets and hashtags, best first.
    [[nodiscard]] QList<CompletionRow> rows(QChar sign, const QString &typed) const;

signals:
    void changed();

private:
    void reload();
    void reloadTags();

    services::Workspace &m_workspace;
    ComposerController &m_controller;
    domain::BrandId m_brand;
    QList<domain::Snippet> m_snippets;
    QList<domain::HashtagSet> m_sets;
    QList<composing::HashtagFigures> m_tags;
};

} // namespace ruche::ui
