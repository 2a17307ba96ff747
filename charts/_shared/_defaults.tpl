{{/* What the charts assume where no value says otherwise: the lowest layer. JSON, which the engine reads faster than YAML. Written by `yarn generate` from chartDefaults of kafka-pipelines-common. */}}
{{- define "kafka-pipelines.defaults" -}}
{
  "strimzi": {
    "apiVersion": "v1"
  },
  "rbac": {
    "create": true
  },
  "argocd": {
    "prune": {
      "connectors": "Prune=confirm",
      "topics": "Prune=false,Delete=false",
      "ksqldb": "Prune=false,Delete=false"
    }
  },
  "defaults": {
    "ksqldb": {
      "mode": "headless",
      "replicas": 1,
      "image": "confluentinc/ksqldb-server:0.29.0",
      "heap": "1g",
      "resources": {
        "requests": {
          "cpu": "500m",
          "memory": "2Gi"
        },
        "limits": {
          "memory": "2Gi"
        }
      },
      "storage": {
        "size": "10Gi"
      },
      "properties": {
        "ksql.internal.topic.replicas": 3,
        "ksql.logging.processing.topic.replication.factor": 3,
        "ksql.streams.replication.factor": 3
      }
    }
  }
}
{{- end -}}
