// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/filenetwork.h"

#include "core/base/async.h"
#include "core/connectors/slugkey.h"

#include <QByteArrayList>
#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

constexpr int answerMs = 5;

/// What is kept of a post, one a line, between tabs.
struct FilePost
{
    QString key;
    QString title;
    QString parent;
    QString text;
    bool held = false;
};

QList<FilePost> linesOf(const QString &path)
{
    QFile file(path);
    QList<FilePost> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        lines << FilePost{line.section(u'\t', 0, 0),
                          line.section(u'\t', 1, 1),
                          line.section(u'\t', 2, 2),
                          line.section(u'\t', 4),
                          line.section(u'\t', 3, 3) == "held"_L1};
    return lines;
}

template <typename T> QFuture<Result<T>> soon(Result<T> value)
{
    async::Answer<T> answer;
    QTimer::singleShot(answerMs, [answer, value = std::move(value)] { answer.finish(value); });
    return answer.future();
}

class FileConnector final : public connectors::Connector
{
public:
    explicit FileConnector(QString path)
        : m_path(std::move(path))
    {
    }

    domain::NetworkInfo info() const override { return {}; }
    QFuture<Result<connectors::Profile>> signIn() override
    {
        return async::ready<connectors::Profile>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<connectors::Page>> pull(connectors::Stream, const QString &) override
    {
        return async::ready<connectors::Page>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<domain::RemoteId>> uploadMedia(const connectors::MediaUpload &media) override
    {
        return soon<domain::RemoteId>(domain::RemoteId{u"file-"_s + media.fileName});
    }
    QString makeKey(const connectors::Draft &draft) const override
    {
        return connectors::makeSlugKey(draft.title);
    }
    QFuture<Result<connectors::Receipt>> publish(const connectors::Draft &draft) override
    {
        QFile file(m_path);
        const QStringList words{draft.key,
                                draft.title,
                                draft.thread ? draft.thread->parent.value : QString(),
                                draft.at ? u"held"_s : u"out"_s,
                                draft.text.simplified()};
        const QByteArray line = (words.join(u'\t') + u'\n').toUtf8();
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
            return soon<connectors::Receipt>(fail(ErrorCode::Transient, u"cannot write"_s));
        file.close();
        return soon<connectors::Receipt>(receiptOf(draft.key, draft.at.has_value()));
    }
    QFuture<Result<std::optional<connectors::Receipt>>> reconcile(const connectors::Draft &draft) override
    {
        for (const FilePost &known : linesOf(m_path)) {
            if (known.key == draft.key)
                return soon<std::optional<connectors::Receipt>>(
                    std::optional(receiptOf(known.key, known.held)));
        }
        return soon<std::optional<connectors::Receipt>>(std::optional<connectors::Receipt>());
    }
    QFuture<Result<connectors::Receipt>> updatePost(const domain::RemoteId &,
                                                    const connectors::Draft &) override
    {
        return async::ready<connectors::Receipt>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<void>> deletePost(const domain::RemoteId &id) override
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return soon<void>(fail(ErrorCode::Transient, u"cannot read"_s));
        QByteArrayList kept = file.readAll().split('\n');
        file.close();
        const auto before = kept.size();
        kept.removeIf([&id](const QByteArray &line) { return line.startsWith(id.value.toUtf8() + '\t'); });
        QSaveFile out(m_path);
        if (!out.open(QIODevice::WriteOnly) || out.write(kept.join('\n')) < 0 || !out.commit())
            return soon<void>(fail(ErrorCode::Transient, u"cannot write"_s));
        return soon<void>(kept.size() < before ? Result<void>() : Result<void>(fail(ErrorCode::Gone)));
    }
    QFuture<Result<connectors::RemoteMessage>>
    reply(const domain::RemoteId &, const domain::RemoteId &, const QString &) override
    {
        return async::ready<connectors::RemoteMessage>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<domain::Moderation>> moderate(const domain::RemoteId &, domain::ModerationAction) override
    {
        return async::ready<domain::Moderation>(fail(ErrorCode::Unsupported));
    }

private:
    static connectors::Receipt receiptOf(const QString &key, bool held)
    {
        connectors::Receipt receipt;
        receipt.id = {key};
        receipt.url = QUrl(u"https://file.example/"_s + key);
        receipt.published = !held;
        return receipt;
    }

    QString m_path;
};

} // namespace

services::ConnectorPool::Factory fileNetwork(const QString &path)
{
    return [path](const QString &, const connectors::Endpoint &) -> std::unique_ptr<connectors::Connector> {
        return std::make_unique<FileConnector>(path);
    };
}

QStringList titlesIn(const QString &path)
{
    QStringList titles;
    for (const FilePost &post : linesOf(path))
        titles << post.title;
    return titles;
}

QStringList chainsIn(const QString &path)
{
    const QList<FilePost> posts = linesOf(path);
    QHash<QString, QString> chains; // by key
    QStringList all;
    for (const FilePost &post : posts) {
        const QString above = chains.value(post.parent);
        chains.insert(post.key, above.isEmpty() ? post.text : above + u" > "_s + post.text);
        all << chains.value(post.key);
    }
    return all;
}

} // namespace ruche::tests
