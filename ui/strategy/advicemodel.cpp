// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/advicemodel.h"

#include "ui/common/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString basisText(services::AdviceBasis basis)
{
    switch (basis) {
    case services::AdviceBasis::Measured:
        return AdviceModel::tr("measured");
    case services::AdviceBasis::MeasuredElsewhere:
        return AdviceModel::tr("measured in another survey");
    case services::AdviceBasis::Estimated:
        return AdviceModel::tr("estimated");
    case services::AdviceBasis::NoFigure:
        break;
    }
    return AdviceModel::tr("no figure is known");
}

} // namespace

QString adviceShare(const services::NetworkAdvice &advice)
{
    return advice.share ? format::percent(*advice.share) : AdviceModel::tr("no figure");
}

QString adviceStanding(const services::NetworkAdvice &advice)
{
    QStringList parts;
    if (advice.year > 0)
        parts << QString::number(advice.year);
    parts << basisText(advice.basis);
    if (!advice.certainty.isEmpty() && advice.basis != services::AdviceBasis::NoFigure)
        parts << AdviceModel::tr("certainty %1").arg(advice.certainty);
    return parts.join(u" · "_s);
}

AdviceModel::AdviceModel(StrategyController &controller, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
    connect(&controller, &StrategyController::adviceChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int AdviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_controller.advice().size());
}

QVariant AdviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::NetworkAdvice &advice = m_controller.advice().at(index.row());
    switch (role) {
    case int(Role::Advice):
        return QVariant::fromValue(advice);
    case int(Role::Rank):
        return index.row() + 1;
    case Qt::DisplayRole:
        return advice.name;
    case Qt::AccessibleTextRole: {
        QStringList said{tr("%1. %2").arg(index.row() + 1).arg(advice.name), adviceShare(advice)};
        if (!advice.population.isEmpty())
            said << advice.population;
        said << adviceStanding(advice);
        return said.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace ruche::ui
