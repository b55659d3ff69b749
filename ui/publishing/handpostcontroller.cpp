// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/handpostcontroller.h"

#include "core/base/async.h"
#include "core/composing/limitstable.h"
#include "core/composing/textlength.h"
#include "core/services/brandservice.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/publishing/publishwords.h"

#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

HandPostController::HandPostController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_coalesce(new QTimer(this))
{
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(100));
    connect(m_coalesce, &QTimer::timeout, this, &HandPostController::reload);
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if ((changes & domain::Change::Posts) && !m_coalesce->isActive())
            m_coalesce->start();
    });
}

HandPostController::~HandPostController() = default;

void HandPostController::show(domain::PostId post)
{
    m_only = post;
    m_putOff.clear();
    reload();
}

void HandPostController::reload()
{
    async::deliver(m_workspace.brands().list(), this, [this](const Result<QList<domain::Brand>> &brands) {
        m_brands = brands.value_or(m_brands);
    });
    services::PublishDesk &desk = m_workspace.publisher().desk();
    async::deliver(m_only.isValid() ? desk.byHand(m_only) : desk.assistedDue(),
                   this,
                   [this](const Result<QList<services::HandPost>> &posts) { take(posts); });
}

void HandPostController::take(const Result<QList<services::HandPost>> &posts)
{
    const bool had = !m_posts.isEmpty();
    m_known = true;
    m_problem = posts ? QString() : text::errorText(posts.error()).message;
    m_posts = posts.value_or(QList<services::HandPost>());
    m_posts.removeIf([this](const services::HandPost &post) { return m_putOff.contains(post.variant); });
    const auto shown = std::find_if(m_posts.begin(), m_posts.end(), [this](const services::HandPost &post) {
        return post.variant == m_shown;
    });
    showAt(shown != m_posts.end() ? shown - m_posts.begin() : std::min(m_index, m_posts.size() - 1));
    if (had && m_posts.isEmpty() && m_problem.isEmpty())
        emit finished();
}

void HandPostController::showAt(qsizetype index)
{
    m_index = std::max<qsizetype>(0, index);
    const services::HandPost *const post = current();
    const domain::VariantId variant = post ? post->variant : domain::VariantId();
    if (variant != m_shown) {
        m_shown = variant;
        writeFiles();
    }
    emit changed();
}

const services::HandPost *HandPostController::current() const
{
    return m_index < m_posts.size() ? &m_posts.at(m_index) : nullptr;
}

domain::Brand HandPostController::brand() const
{
    for (const domain::Brand &brand : m_brands) {
        if (current() && brand.id == current()->account.brand)
            return brand;
    }
    return {};
}

QString HandPostController::lengthText() const
{
    const services::HandPost *const post = current();
    if (!post || post->text.isEmpty())
        return {};
    const auto limits = composing::limitsOf(post->account, composing::builtInLimits());
    const composing::TextLength length = composing::measure(post->text, limits);
    const QString network = publishwords::networkName(post->account.network);
    return length.limit > 0 ? tr("%1 of %2 characters on %3")
                                  .arg(format::number(length.length), format::number(length.limit), network)
                            : tr("%n character(s)", nullptr, length.length);
}

bool HandPostController::isTooLong() const
{
    const services::HandPost *const post = current();
    return post
        && !composing::measure(post->text, composing::limitsOf(post->account, composing::builtInLimits()))
                .fits();
}

QString HandPostController::folder() const
{
    return m_folder ? m_folder->path() : QString();
}

void HandPostController::writeFiles()
{
    const int generation = ++m_generation;
    m_paths.clear();
    m_folder.reset();
    const services::HandPost *const post = current();
    if (!post || post->media.isEmpty()) {
        m_files = Files::None;
        emit filesChanged();
        return;
    }
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = m_folder->isValid() ? Files::Writing : Files::Failed;
    emit filesChanged();
    if (m_files == Files::Failed)
        return;
    async::deliver(m_workspace.publisher().desk().writeMedia(post->post, m_folder->path()),
                   this,
                   [this, generation](const Result<QStringList> &paths) {
                       if (generation != m_generation)
                           return;
                       m_files = paths ? Files::There : Files::Failed;
                       m_paths = paths.value_or(QStringList());
                       emit filesChanged();
                   });
}

void HandPostController::next()
{
    if (m_posts.size() > 1)
        showAt((m_index + 1) % m_posts.size());
}

void HandPostController::putOff()
{
    const services::HandPost *const post = current();
    if (!post)
        return;
    m_putOff << post->variant;
    m_posts.removeAt(m_index);
    showAt(std::min(m_index, m_posts.size() - 1));
    if (m_posts.isEmpty())
        emit finished();
}

void HandPostController::markPosted(const QString &address)
{
    const services::HandPost *const post = current();
    if (!post || m_marking)
        return;
    const QString network = publishwords::networkName(post->account.network);
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (address.trimmed().isEmpty()) {
        emit refused(
            tr("The link of the post is missing. Open the post on %1 and copy its address.").arg(network));
        return;
    }
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
        emit refused(tr("This is no web address: it has to begin with https://"));
        return;
    }
    m_marking = true;
    emit changed();
    async::deliver(m_workspace.publisher().desk().markPosted(post->post, post->account.id, address),
                   this,
                   [this, network, host = url.host(), id = post->post](const Result<domain::Post> &done) {
                       m_marking = false;
                       emit changed();
                       if (done) {
                           emit posted(id);
                           reload();
                       } else if (done.error().code == ErrorCode::InvalidArgument) {
                           emit refused(
                               tr("%1 is not %2. Paste the address of the post on %2.").arg(host, network));
                       } else {
                           emit refused(text::errorText(done.error()).message);
                           reload();
                       }
                   });
}

} // namespace ruche::ui
