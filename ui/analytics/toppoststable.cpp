// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/toppoststable.h"

#include "core/base/zonedtime.h"
#include "core/domain/message.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

domain::Sentiment sentimentOf(double score)
{
    domain::Sentiment sentiment;
    sentiment.score = score;
    sentiment.label = score > 0.15 ? domain::Sentiment::Label::Positive
        : score < -0.15            ? domain::Sentiment::Label::Negative
                                   : domain::Sentiment::Label::Neutral;
    return sentiment;
}

/// A network's key as a word: "wordpress" → "WordPress" is left to its own name where that is known.
QString networkWord(const QString &key)
{
    if (key == "wordpress"_L1)
        return u"WordPress"_s;
    if (key == "rss"_L1)
        return u"RSS"_s;
    return key.isEmpty() ? QString() : key.at(0).toUpper() + key.mid(1);
}

} // namespace

void TopPostsTable::setPosts(const QList<services::TopPost> &posts,
                             const QHash<domain::BrandId, domain::Brand> &brands)
{
    beginResetModel();
    m_posts = posts;
    m_brands = brands;
    order();
    endResetModel();
}

domain::PostId TopPostsTable::postAt(int row) const
{
    return row >= 0 && row < m_posts.size() ? m_posts.at(row).post : domain::PostId();
}

int TopPostsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_posts.size());
}

int TopPostsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString TopPostsTable::cell(const services::TopPost &post, int column) const
{
    const domain::Brand brand = m_brands.value(post.brand);
    switch (column) {
    case Title:
        return post.title.isEmpty() ? tr("Post without a title") : post.title;
    case Brand:
        return brand.name;
    case Network:
        return networkWord(post.network);
    case Date:
        return post.publishedAt.isValid()
            ? format::shortDate(dayIn(post.publishedAt, brand.zone.isEmpty() ? u"UTC"_s : brand.zone))
            : QString();
    case PageViews:
        return post.pageViews ? format::number(std::llround(*post.pageViews)) : u"–"_s;
    case Comments:
        return format::number(post.comments);
    case Sentiment:
        return post.sentiment ? format::score(*post.sentiment) : u"–"_s;
    default:
        return {};
    }
}

QVariant TopPostsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::TopPost &post = m_posts.at(index.row());
    const domain::Brand brand = m_brands.value(post.brand);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell(post, index.column());
    case Qt::ToolTipRole:
        return index.column() == Title ? post.title.toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() >= PageViews ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case int(Role::Post):
        return QVariant::fromValue(post.post);
    case int(Role::BrandColor):
        return brand.color;
    case int(Role::NetworkKey):
        return post.network;
    case int(Role::SentimentValue):
        return post.sentiment ? QVariant(*post.sentiment) : QVariant();
    default:
        return {};
    }
}

QVariant TopPostsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= PageViews ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Post");
    case Brand:
        return tr("Brand");
    case Network:
        return tr("Network");
    case Date:
        return tr("Date");
    case PageViews:
        return tr("Page views");
    case Comments:
        return tr("Comments");
    case Sentiment:
        return tr("Sentiment");
    default:
        return {};
    }
}

void TopPostsTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= Columns)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged();
    const QList<services::TopPost> before = m_posts;
    this->order();
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &index : old) {
        const domain::PostId post = before.at(index.row()).post;
        const auto found = std::find_if(
            m_posts.begin(), m_posts.end(), [post](const services::TopPost &p) { return p.post == post; });
        moved << this->index(int(found - m_posts.begin()), index.column());
    }
    changePersistentIndexList(old, moved);
    emit layoutChanged();
}

void TopPostsTable::order()
{
    const bool up = m_sortOrder == Qt::AscendingOrder;
    const auto known = [up](const std::optional<double> &a, const std::optional<double> &b) {
        if (a.has_value() != b.has_value())
            return a.has_value(); // unknown last, whatever the order
        return a && (up ? *a < *b : *a > *b);
    };
    std::stable_sort(
        m_posts.begin(), m_posts.end(), [&](const services::TopPost &a, const services::TopPost &b) {
            switch (m_sortColumn) {
            case PageViews:
                return known(a.pageViews, b.pageViews);
            case Sentiment:
                return known(a.sentiment, b.sentiment);
            case Comments:
                return up ? a.comments < b.comments : a.comments > b.comments;
            case Date:
                return up ? a.publishedAt < b.publishedAt : a.publishedAt > b.publishedAt;
            default: {
                const int order = QString::localeAwareCompare(cell(a, m_sortColumn), cell(b, m_sortColumn));
                return up ? order < 0 : order > 0;
            }
            }
        });
}

ChartFigures TopPostsTable::figures() const
{
    ChartFigures figures;
    for (int column = 0; column < Columns; ++column)
        figures.columns << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const services::TopPost &post : m_posts) {
        QStringList row;
        for (int column = 0; column < Columns; ++column)
            row << cell(post, column);
        figures.rows << row;
    }
    return figures;
}

void TopPostsDelegate::paint(QPainter *painter,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const QRect &rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(rect, selected ? theme.soft : theme.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    QRect area = rect.adjusted(index.column() == 0 ? metrics::rowPadding : 8, 0, -8, 0);
    if (index.column() == TopPostsTable::Sentiment)
        area.setRight(rect.right() - metrics::rowPadding);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFont plain = ui::font(TextSize::Small);
    switch (index.column()) {
    case TopPostsTable::Title:
        paintElided(painter, area, text, ui::font(TextSize::Small, QFont::Medium), theme.text);
        break;
    case TopPostsTable::Brand:
        paintDot(painter,
                 QRectF(area.left(), area.top(), 8, area.height()),
                 theme.brandColor(index.data(int(TopPostsTable::Role::BrandColor)).toString()));
        paintElided(painter, area.adjusted(16, 0, 0, 0), text, plain, theme.text2);
        break;
    case TopPostsTable::Network:
        paintIcon(painter,
                  QRectF(area.left(), area.center().y() - 7, 14, 14),
                  networkIconName(index.data(int(TopPostsTable::Role::NetworkKey)).toString()),
                  theme.text2);
        paintElided(painter, area.adjusted(20, 0, 0, 0), text, plain, theme.text2);
        break;
    case TopPostsTable::Sentiment: {
        const QVariant score = index.data(int(TopPostsTable::Role::SentimentValue));
        if (score.isValid()) {
            const int width = textWidth(plain, text) + 26;
            paintSentiment(painter,
                           QRect(area.right() - width, area.top(), width + 1, area.height()),
                           sentimentOf(score.toDouble()),
                           true,
                           theme);
            break;
        }
        [[fallthrough]];
    }
    default:
        if (index.column() == TopPostsTable::Date)
            paintElided(painter, area, text, plain, theme.text2);
        else
            paintTabular(painter, area, text, plain, theme.text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, 0, theme, -2);
}

} // namespace ruche::ui
