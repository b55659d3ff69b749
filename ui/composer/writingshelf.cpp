// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/writingshelf.h"

#include "core/base/async.h"
#include "core/composing/entities.h"
#include "core/services/workspace.h"
#include "core/services/writingservice.h"
#include "ui/common/format.h"
#include "ui/composer/composercontroller.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qsizetype mostRows = 40;

} // namespace

WritingShelf::WritingShelf(services::Workspace &workspace, ComposerController &controller, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_controller(controller)
{
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Planning)
            reload();
    });
    connect(&controller, &ComposerController::changed, this, [this] {
        if (m_brand == m_controller.brand())
            return;
        m_brand = m_controller.brand();
        reload();
        reloadTags();
    });
}

void WritingShelf::reload()
{
    if (!m_brand.isValid())
        return;
    services::WritingService writing(m_workspace.storage());
    async::deliver(writing.snippets(m_brand),
                   this,
                   [this, brand = m_brand](const Result<QList<domain::Snippet>> &snippets) {
                       if (!snippets || brand != m_brand)
                           return;
                       m_snippets = *snippets;
                       emit changed();
                   });
    async::deliver(writing.hashtagSets(m_brand),
                   this,
                   [this, brand = m_brand](const Result<QList<domain::HashtagSet>> &sets) {
                       if (!sets || brand != m_brand)
                           return;
                       m_sets = *sets;
                       emit changed();
                   });
}

void WritingShelf::reloadTags()
{
    if (!m_brand.isValid())
        return;
    async::deliver(services::WritingService(m_workspace.storage()).taggedPosts(m_brand),
                   this,
                   [this, brand = m_brand](const Result<QList<domain::PostEngagement>> &posts) {
                       if (!posts || brand != m_brand)
                           return;
                       m_tags = composing::rankedHashtags(*posts);
                       emit changed();
                   });
}

const domain::Snippet *WritingShelf::snippet(domain::SnippetId id) const
{
    const auto found = std::find_if(
        m_snippets.begin(), m_snippets.end(), [id](const domain::Snippet &one) { return one.id == id; });
    return found == m_snippets.end() ? nullptr : &*found;
}

const domain::HashtagSet *WritingShelf::set(domain::HashtagSetId id) const
{
    const auto found = std::find_if(
        m_sets.begin(), m_sets.end(), [id](const domain::HashtagSet &one) { return one.id == id; });
    return found == m_sets.end() ? nullptr : &*found;
}

composing::VariableValues WritingShelf::values() const
{
    composing::VariableValues values;
    const domain::Brand *const brand = m_controller.currentBrand();
    const QList<domain::Account> chosen = m_controller.chosenAccounts();
    if (brand)
        values.brand = brand->name;
    if (const domain::Account *const account = m_controller.account(m_controller.tab()))
        values.account = account->handle;
    else if (chosen.size() == 1)
        values.account = chosen.first().handle;
    const QString text = m_controller.text();
    const QList<composing::Entity> links = composing::findUrls(text);
    if (!links.isEmpty())
        values.link = text.mid(links.first().start, links.first().length);
    for (const domain::Account &account : m_controller.accounts()) {
        if (values.link.isEmpty() && composing::takesTitle(m_controller.limitsOf(account)))
            values.link = account.url.toString();
    }
    const auto &planned = m_controller.plannedFor();
    values.time = planned ? planned->wall : QDateTime(m_controller.today(), QTime(9, 0), Qt::UTC);
    const QString language = brand && !brand->languages.isEmpty() ? brand->languages.first() : QString();
    values.locale = language.isEmpty() ? QLocale() : QLocale(language);
    return values;
}

QList<CompletionRow> WritingShelf::rows(QChar sign, const QString &typed) const
{
    QList<CompletionRow> rows;
    const auto fits = [&typed](const QString &name) {
        return typed.isEmpty() || name.startsWith(typed, Qt::CaseInsensitive)
            || name.contains(u' ' + typed, Qt::CaseInsensitive);
    };
    if (sign == u'/') {
        for (const domain::Snippet &snippet : m_snippets) {
            if (!fits(snippet.name))
                continue;
            const QString gives = composing::expandVariables(snippet.text, values()).text.simplified();
            rows << CompletionRow{snippet.name, gives.left(60), SnippetRow, snippet.id.value};
        }
        return rows.mid(0, mostRows);
    }
    for (const domain::HashtagSet &set : m_sets) {
        if (fits(set.name))
            rows << CompletionRow{
                set.name, tr("%n hashtag(s)", nullptr, int(set.tags.size())), SetRow, set.id.value};
    }
    QStringList known;
    for (const composing::HashtagFigures &tag : m_tags) {
        if (!fits(tag.tag.mid(1)))
            continue;
        known << tag.tag.toCaseFolded();
        rows << CompletionRow{tag.tag,
                              tr("n = %1, %2 comments a post")
                                  .arg(format::number(tag.posts), QLocale().toString(tag.comments, 'f', 1)),
                              TagRow,
                              0};
    }
    for (const domain::HashtagSet &set : m_sets) {
        for (const QString &tag : set.tags) {
            if (!fits(tag.mid(1)) || known.contains(tag.toCaseFolded()))
                continue;
            known << tag.toCaseFolded();
            rows << CompletionRow{tag, tr("not used yet"), TagRow, 0};
        }
    }
    return rows.mid(0, mostRows);
}

} // namespace ruche::ui
