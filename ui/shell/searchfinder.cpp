// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchfinder.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/shellmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

using services::SearchIn;

SearchFinder::SearchFinder(SearchIn kind, PageContext &context, const ShellModel &model, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_context(context)
    , m_model(model)
{
}

QString SearchFinder::title() const
{
    switch (m_kind) {
    case SearchIn::Posts:
        return tr("Posts");
    case SearchIn::Members:
        return tr("Members");
    case SearchIn::Messages:
        return tr("Messages");
    }
    return {};
}

QChar SearchFinder::prefix() const
{
    switch (m_kind) {
    case SearchIn::Posts:
        return u'#';
    case SearchIn::Members:
        return u'@';
    case SearchIn::Messages:
        return {};
    }
    return {};
}

void SearchFinder::find(const QString &words,
                        const QList<domain::BrandId> &brands,
                        FinderRequest request,
                        std::function<void(QList<FinderRow>)> done)
{
    async::deliver(m_context.workspace().search().find(words, brands, m_kind, limit),
                   this,
                   [this, request, done = std::move(done)](const Result<QList<services::SearchHit>> &answer) {
                       if (request.isCancelled() || !answer)
                           return;
                       QList<FinderRow> rows;
                       for (const services::SearchHit &hit : *answer)
                           rows.append(rowOf(hit));
                       done(rows);
                   });
}

FinderRow SearchFinder::rowOf(const services::SearchHit &hit) const
{
    FinderRow row;
    row.title = hit.title;
    row.detail = hit.excerpt;
    for (const BrandRow &known : m_model.brands()) {
        if (known.brand.id == hit.brand) {
            row.dot = m_context.theme().theme().brandColor(known.brand.color);
            row.brandName = known.brand.name;
        }
    }
    PageContext *context = &m_context;
    switch (hit.kind) {
    case SearchIn::Posts:
        row.icon = u"note"_s;
        row.state = hit.postState;
        row.detail = format::relative(hit.at, m_context.clock().now());
        row.open = [context, id = domain::PostId(hit.id)] { context->openPost(id); };
        break;
    case SearchIn::Members:
        row.avatar = hit.title;
        row.open = [context, id = domain::MemberId(hit.id)] { context->openMember(id); };
        break;
    case SearchIn::Messages:
        row.icon = u"chat"_s;
        row.open = [context, conversation = hit.conversation, message = domain::MessageId(hit.id)] {
            context->open(OpenConversation{conversation, message});
        };
        break;
    }
    return row;
}

} // namespace ruche::ui
